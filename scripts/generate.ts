/**
 * Writes what is derived from openapi.yaml into `@onhand/spec`: its TypeScript types, and the table of documented answers.
 * With `--check` it writes nothing and fails when a committed file is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { listDocumentedAnswers } from './list-documented-answers.ts';

const source = new URL('../openapi.yaml', import.meta.url);
const folder = new URL('../packages/spec/src/generated/', import.meta.url);
const banner = '// Generated from openapi.yaml by `pnpm generate`. Do not edit.\n\n';

const files: Readonly<Record<string, string>> = {
  // A caller may leave out what has a default, so a default does not make a field required.
  'openapi.ts': astToString(await openapiTypescript(source, { defaultNonNullable: false })),
  'documented-answers.ts': listDocumentedAnswers(await readFile(source, 'utf8')),
};

for (const [name, content] of Object.entries(files)) {
  const target = new URL(name, folder);
  const generated = banner + content;
  if (!process.argv.includes('--check')) {
    await writeFile(target, generated);
  } else if ((await readFile(target, 'utf8').catch(() => '')) !== generated) {
    process.stderr.write(
      `packages/spec/src/generated/${name} is out of date. Run \`pnpm generate\` and commit it.\n`,
    );
    process.exitCode = 1;
  }
}
