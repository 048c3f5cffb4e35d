/**
 * Runs the TypeScript of the documents against the built packages, so that what a reader copies works. Each block is a
 * program of its own; it gets a server of its own in place of http://localhost:8000/api, and a token in `TOKEN`. What
 * stands in a comment after `console.log(…);` is what it must print.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { signToken } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import { beforeAll, expect, it } from 'vitest';
import { readSnippets, type Snippet } from './read-snippets.ts';
import { readTypeErrors } from './read-type-errors.ts';

const root = path.resolve(import.meta.dirname, '..');
const home = path.join(root, 'tests/snippets');
const run = promisify(execFile);
const snippets = readSnippets(root);

const fileOf = ({ name, isTest }: Snippet) =>
  path.join(home, 'extracted', `${name}${isTest ? '.test' : ''}.ts`);

// The export makes a module of a block without imports, which may then await.
const write = (snippet: Snippet, text: string) => writeFile(fileOf(snippet), `${text}\nexport {};\n`);

beforeAll(async () => {
  await rm(path.join(home, 'extracted'), { recursive: true, force: true });
  await mkdir(path.join(home, 'extracted'));
  await Promise.all(snippets.map((snippet) => write(snippet, snippet.text)));
});

const toRun = snippets.filter(({ isRunElsewhere }) => !isRunElsewhere);
const mockedTests = toRun.filter(({ isTest, isMocked }) => isTest && isMocked);
const vitest = [path.join(home, 'node_modules/vitest/vitest.mjs'), 'run', '--root', home];

it.each(toRun.filter((snippet) => !mockedTests.includes(snippet)))('$title runs', async (snippet) => {
  const server = await serveInventory({ port: 0 });
  if (!snippet.isMocked) {
    await write(snippet, snippet.text.replaceAll('http://localhost:8000/api', server.url));
  }
  const env = { ...process.env, TOKEN: await signToken({ role: 'admin' }), VITEST: undefined };

  const program = [...(snippet.isTest ? vitest : []), fileOf(snippet)];
  const { stdout } = await run(process.execPath, program, { cwd: home, env }).finally(() => server.close());

  const promised = [...snippet.text.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, line]) => line);
  if (promised.length > 0) expect(stdout.trimEnd().split('\n')).toEqual(promised);
});

// Together, because to start a test runner takes longer than they do.
it(`${mockedTests.length} test files with mocks pass`, async () => {
  const report = path.join(home, 'extracted', 'report.json');
  const args = [...vitest, '--reporter=json', `--outputFile=${report}`, ...mockedTests.map(fileOf)];
  const env = { ...process.env, VITEST: undefined };
  // What failed stands in the report; a run that wrote none has only words.
  const failure = await run(process.execPath, args, { cwd: home, env }).then(() => undefined, String);

  const { testResults } = JSON.parse(await readFile(report, 'utf8').catch(() => '{}')) as Partial<Report>;
  expect(
    testResults?.filter(({ status }) => status !== 'passed'),
    failure,
  ).toEqual([]);
  expect(failure).toBeUndefined();
  expect(testResults).toHaveLength(mockedTests.length);
});

interface Report {
  readonly testResults: readonly { readonly name: string; readonly status: string }[];
}

it('has no type errors', async () => {
  const compiler = path.join(root, 'node_modules/@typescript/native/bin/tsc');

  expect(await readTypeErrors(compiler, home)).toBe('');
});
