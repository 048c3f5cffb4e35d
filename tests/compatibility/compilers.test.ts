import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPacked } from '../install-packed.ts';
import { readTypeErrors } from '../read-type-errors.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Every entry that needs no other package, so that the compiler reads all declarations and not only those that are used. */
const entries = [
  ['sdk', '@onhand/sdk'],
  ['browser', '@onhand/sdk/browser'],
  ['functions', '@onhand/sdk/functions'],
  ['logging', '@onhand/sdk/logging'],
  ['storage', '@onhand/sdk/storage'],
  ['validation', '@onhand/sdk/validation'],
  ['server', '@onhand/server'],
  ['node', '@onhand/server/node'],
  ['spec', '@onhand/spec'],
  ['schemas', '@onhand/spec/schemas'],
  ['answers', '@onhand/spec/answers'],
  ['contract', '@onhand/contract'],
];
const strictest = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: ['node'],
};
const resolutions = {
  nodenext: { module: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};
const readers = [
  ['typescript-5.6', 'nodenext'],
  ['typescript-6.0', 'bundler'],
  ['typescript-7.0', 'nodenext'],
  ['typescript-7.0', 'bundler'],
] as const;

let installed: Awaited<ReturnType<typeof installPacked<'app'>>>;

beforeAll(async () => {
  installed = await installPacked({ app: ['expect-type@1.4.0', '@types/node@26.6.6'] });
  const { app } = installed.projects;
  const ofSdk = await readFile(path.join(root, 'packages/sdk/test/inventory-manager.test-d.ts'), 'utf8');
  await writeFile(path.join(app, 'sdk.mts'), ofSdk.replace("from 'vitest'", "from 'expect-type'"));
  const imports = entries.map(([name, from]) => `import type * as ${name} from '${from}';`);
  const uses = `export type All = [${entries.map(([name]) => `typeof ${name}`).join(', ')}];`;
  await writeFile(path.join(app, 'entries.mts'), [...imports, uses].join('\n'));
  for (const [name, resolution] of Object.entries(resolutions)) {
    const config = { compilerOptions: { ...strictest, ...resolution }, files: ['sdk.mts', 'entries.mts'] };
    await writeFile(path.join(app, `tsconfig.${name}.json`), JSON.stringify(config));
  }
});
afterAll(() => rm(installed.home, { recursive: true, force: true }));

describe('the declarations of the packed packages', () => {
  it.each(readers)(
    'infer good code and refuse bad code, read by %s with the resolution %s',
    async (compiler, resolution) => {
      const program = path.join(root, 'tests/compilers/node_modules', compiler, 'bin/tsc');
      const project = path.join(installed.projects.app, `tsconfig.${resolution}.json`);

      expect(await readTypeErrors(program, project)).toBe('');
    },
  );
});
