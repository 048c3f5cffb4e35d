/**
 * Writes what is derived from openapi.yaml: the TypeScript types of `@onhand/spec`.
 * With `--check` it writes nothing and fails when the committed file is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';

const source = new URL('../openapi.yaml', import.meta.url);
const target = new URL('../packages/spec/src/generated/openapi.ts', import.meta.url);

const banner = '// Generated from openapi.yaml by `pnpm generate`. Do not edit.\n\n';
// A caller may leave out what has a default, so a default does not make a field required.
const generated = banner + astToString(await openapiTypescript(source, { defaultNonNullable: false }));

if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (committed !== generated) {
    process.stderr.write(
      'packages/spec/src/generated/openapi.ts is out of date. Run `pnpm generate` and commit it.\n',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(target, generated);
}
