/**
 * Checks that the documents are true as far as a program can tell: links and anchors lead somewhere, code is run by a
 * test or says why not, docs/errors.md names every error, and each decision has its four parts.
 *
 * A block of TypeScript is run by tests/snippets.test.ts. Any other program text stands after a comment:
 * `<!-- run by tests/cli.test.ts -->` or `<!-- not run: a reason -->`.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { problemKinds } from '../packages/spec/src/problem-codes.ts';
import { listFiles } from './list-files.ts';
import { type CodeBlock, type MarkdownDocument, parseMarkdown } from './parse-markdown.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const documents = new Map(
  listFiles(root)
    .filter((file) => file.endsWith('.md'))
    .map((file) => [file, parseMarkdown(read(file))]),
);

function* linkProblems(file: string, { links }: MarkdownDocument): Generator<string> {
  for (const link of links) {
    if (/^[a-z][a-z+.-]*:/i.test(link)) continue;
    const [target = '', anchor] = decodeURI(link).split('#');
    const linked = target === '' ? file : path.join(path.dirname(file), target);
    if (!existsSync(path.join(root, linked))) yield `${file}: ${link} leads nowhere`;
    else if (anchor !== undefined && documents.get(linked)?.anchors.has(anchor) === false) {
      yield `${file}: ${link} names no heading of ${linked}`;
    }
  }
}

function* codeProblems(file: string, { codeBlocks }: MarkdownDocument): Generator<string> {
  if (path.basename(file) !== 'README.md' && !file.startsWith('docs/')) return;
  for (const block of codeBlocks.filter(isProgram)) {
    const [, test] = block.comment?.match(/^run by (\S+)/) ?? [];
    const isRun = test === undefined ? block.language === 'ts' : existsSync(path.join(root, test));
    const isExcused = /^not run: \S/.test(block.comment ?? '');
    if (!isRun && !isExcused) yield `${file}: no test runs the block "${block.text.split('\n')[0]}"`;
  }
}

const isProgram = ({ language }: CodeBlock) =>
  ['ts', 'tsx', 'js', 'jsx', 'sh', 'bash', 'shell', 'console'].includes(language);

function* errorProblems(): Generator<string> {
  const page = existsSync(path.join(root, 'docs/errors.md')) ? read('docs/errors.md') : '';
  const sources = globSync('packages/sdk/src/errors/*.ts', { cwd: root }).map(read);
  const classes = sources.flatMap((source) => [...source.matchAll(/export (?:abstract )?class (\w+)/g)]);
  classes.push(...read('packages/sdk/src/index.ts').matchAll(/ as (\w+Error)\b/g));
  for (const name of [...Object.keys(problemKinds), ...classes.map(([, name = '']) => name)]) {
    if (!page.includes(`\`${name}\``)) yield `docs/errors.md: \`${name}\` is not explained`;
  }
  for (const [, name] of page.matchAll(/`(\w+Error)`/g)) {
    const isOurs = classes.some(([, known]) => known === name);
    if (!isOurs && !(String(name) in globalThis)) yield `docs/errors.md: there is no ${name}`;
  }
}

const decisionParts = ['Context', 'Decision', 'Consequences', 'What would change our mind'];

function* decisionProblems(file: string, { headings }: MarkdownDocument): Generator<string> {
  if (!file.startsWith('docs/decisions/') || path.basename(file) === 'README.md') return;
  if (!/^\d{4}-[a-z0-9-]+\.md$/.test(path.basename(file))) yield `${file}: is not named NNNN-title.md`;
  for (const part of decisionParts.filter((part) => !headings.includes(part))) {
    yield `${file}: has no heading "${part}"`;
  }
}

const problems = [...documents].flatMap(([file, document]) => [
  ...linkProblems(file, document),
  ...codeProblems(file, document),
  ...decisionProblems(file, document),
]);
problems.push(...errorProblems());
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
