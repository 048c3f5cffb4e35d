/**
 * Runs the TypeScript of README.md and docs/ against the built packages, so that what a reader copies works. Each block
 * is a program of its own; it gets a server of its own in place of http://localhost:8000/api and a token in `TOKEN`. A
 * comment after `console.log(…);` is what it must print.
 */
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { signToken } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import { beforeAll, expect, it } from 'vitest';
import { parseMarkdown } from '../scripts/parse-markdown.ts';

const root = path.resolve(import.meta.dirname, '..');
const home = path.join(root, 'tests/snippets');
const run = promisify(execFile);

const snippets = globSync(['README.md', 'docs/**/*.md', '{benchmarks,examples/*,packages/*}/README.md'], {
  cwd: root,
})
  .sort()
  .flatMap((file) =>
    parseMarkdown(readFileSync(path.join(root, file), 'utf8'))
      .codeBlocks.filter(({ language, comment }) => language === 'ts' && !comment?.startsWith('not run:'))
      .map(({ text }, index) => ({ title: `${file}, block ${index + 1}`, text })),
  )
  .map((snippet, index) => {
    const isTest = /from '(vitest|@onhand\/contract\/vitest)'/.test(snippet.text);
    return {
      ...snippet,
      isTest,
      file: path.join(home, 'extracted', `snippet-${index + 1}${isTest ? '.test' : ''}.ts`),
    };
  });

beforeAll(async () => {
  await rm(path.join(home, 'extracted'), { recursive: true, force: true });
  await mkdir(path.join(home, 'extracted'));
  // `export {}` makes a module of a block without imports, which may then await.
  await Promise.all(snippets.map(({ file, text }) => writeFile(file, `${text}\nexport {};\n`)));
});

it.each(snippets)('$title runs', async ({ file, text, isTest }) => {
  const server = await serveInventory({ port: 0 });
  await writeFile(file, `${text.replaceAll('http://localhost:8000/api', server.url)}\nexport {};\n`);
  const program = isTest
    ? [path.join(home, 'node_modules/vitest/vitest.mjs'), 'run', file, '--root', home]
    : [file];

  const { stdout } = await run(process.execPath, program, {
    cwd: home,
    env: { ...process.env, TOKEN: await signToken({ role: 'admin' }), VITEST: undefined },
  }).finally(() => server.close());

  const promised = [...text.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, line]) => line);
  if (promised.length > 0) expect(stdout.trimEnd().split('\n')).toEqual(promised);
});

it('has no type errors', async () => {
  const compiler = path.join(root, 'node_modules/@typescript/native/bin/tsc');
  const { stdout } = await run(process.execPath, [compiler, '--project', home]).catch((error) => error);

  expect(stdout).toBe('');
});
