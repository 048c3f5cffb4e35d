/** Checks what the compiler cannot: how files are named, how long they are, and that each operation has its file in every room. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Operation, operations } from '../packages/spec/src/operations.ts';
import { listFiles } from './list-files.ts';

const root = path.resolve(import.meta.dirname, '..');
const maxLines = 300;

const dumpingGrounds = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'shared', 'misc', 'types']);
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;
// Names that tools and readers look for in just this spelling.
const conventionalNames = new Set(['README.md', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md']);

/** Where an operation lives in each room: a file, or a folder of them. */
const rooms = {
  server: (name: string) => `packages/server/src/http/routes/${name}.ts`,
  sdk: (name: string) => `packages/sdk/src/operations/${name}.ts`,
  contract: (name: string) => `packages/contract/src/checks/${name}/`,
};

/** The rooms of a stream: to follow one is no request, and what the SDK does with it is a room of its own. */
const streamRooms = { server: rooms.server, contract: rooms.contract };

const files = listFiles(root);

function* nameProblems(file: string): Generator<string> {
  for (const segment of file.split('/')) {
    if (segment.startsWith('.') || conventionalNames.has(segment)) continue;
    const stem = segment.split('.')[0] ?? '';
    if (!kebabCase.test(stem)) yield `${file}: "${segment}" is not kebab-case`;
    if (dumpingGrounds.has(stem)) yield `${file}: "${stem}" says nothing about what is inside`;
  }
}

function* lengthProblems(file: string): Generator<string> {
  if (!/\.(tsx?|mjs)$/.test(file) || file.includes('/generated/')) return;
  const text = readFileSync(path.join(root, file), 'utf8');
  const lines = text.split('\n').length - 1;
  const isExcused = file.includes('test/') && /^\/\/ Long because \S+/m.test(text);
  if (lines > maxLines && !isExcused) {
    yield `${file}: ${lines} lines, more than ${maxLines} (a test may say "// Long because …")`;
  }
}

/** What the linter does not refuse: casts that turn the type checker off. */
function* castProblems(file: string): Generator<string> {
  if (!/\/src\/.*\.tsx?$/.test(file) || file.includes('/generated/')) return;
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    const isComment = /^\s*(\/?\*|\/\/)/.test(line);
    const found = line.match(
      isComment ? /@ts-(ignore|nocheck|expect-error)/ : /\bas (any|never|unknown as)\b/,
    );
    if (found !== null) yield `${file}:${index + 1}: "${found[0]}" switches the type checker off`;
  }
}

function* missingOperations(): Generator<string> {
  for (const [id, operation] of Object.entries<Operation>(operations)) {
    const name = id.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
    for (const [room, place] of Object.entries(operation.isStream ? streamRooms : rooms)) {
      if (!files.some((file) => file.startsWith(place(name)))) {
        yield `${id}: the ${room} has no ${place(name)}`;
      }
    }
  }
}

const problems = [
  ...files.flatMap((file) => [...nameProblems(file), ...lengthProblems(file), ...castProblems(file)]),
  ...missingOperations(),
];
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
