import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseMarkdown } from '../scripts/parse-markdown.ts';

/** A block of TypeScript in a document. */
export interface Snippet {
  readonly title: string;
  readonly text: string;
  /** File name without its ending. */
  readonly name: string;
  /** Whether it declares tests and so needs vitest to run it. */
  readonly isTest: boolean;
  /** Whether it brings its own API, and is not to be led to a server. */
  readonly isMocked: boolean;
  /** Whether another test runs it, as its comment says. */
  readonly isRunElsewhere: boolean;
}

const documents = ['README.md', 'docs/**/*.md', '{benchmarks,examples/*,packages/*}/README.md'];

/** Every block of TypeScript in the documents, except those marked `<!-- not run: … -->`. */
export function readSnippets(root: string): Snippet[] {
  return globSync(documents, { cwd: root })
    .sort()
    .flatMap((file) => {
      const { codeBlocks } = parseMarkdown(readFileSync(path.join(root, file), 'utf8'));
      return codeBlocks
        .filter(({ language, comment }) => language === 'ts' && !comment?.startsWith('not run:'))
        .map(({ text, comment }, index) => ({
          title: `${file}, block ${index + 1}`,
          text,
          name: `${file.replace(/\W+/g, '-').toLowerCase()}-${index + 1}`,
          isTest: /from '(vitest|@onhand\/contract\/vitest)'/.test(text),
          isMocked: text.includes("from '@onhand/msw"),
          isRunElsewhere: comment?.startsWith('run by ') ?? false,
        }));
    });
}
