import GithubSlugger from 'github-slugger';
import { marked, type Token } from 'marked';

/** A fenced block, and the HTML comment that stands right before it. */
export interface CodeBlock {
  readonly language: string;
  readonly text: string;
  readonly comment: string | undefined;
}

/** What the checks need to know of a Markdown document. */
export interface MarkdownDocument {
  /** What can follow `#` in a link to it. */
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly string[];
  /** Headings as they read, without their marks. */
  readonly headings: readonly string[];
  readonly codeBlocks: readonly CodeBlock[];
}

export function parseMarkdown(text: string): MarkdownDocument {
  const tokens = flatten(marked.lexer(text));
  const headings = tokens.filter(({ type }) => type === 'heading').map(plainText);
  const html = tokens.filter(({ type }) => type === 'html').map(({ raw }) => raw);
  const slugger = new GithubSlugger();
  return {
    headings,
    anchors: new Set([...headings.map((heading) => slugger.slug(heading)), ...attributes(html, 'id|name')]),
    links: [
      ...tokens.flatMap((token) =>
        token.type === 'link' || token.type === 'image' ? [String(token.href)] : [],
      ),
      ...attributes(html, 'href|src'),
    ],
    codeBlocks: tokens.flatMap((token, index) => toCodeBlock(token, tokens[index - 1])),
  };
}

/** All tokens in reading order, without the space between blocks. */
function flatten(tokens: Token[]): Token[] {
  const all: Token[] = [];
  void marked.walkTokens(tokens, (token) => {
    if (token.type !== 'space') all.push(token);
  });
  return all;
}

function plainText(token: Token): string {
  const children: Token[] = 'tokens' in token ? (token.tokens ?? []) : [];
  if (children.length > 0) return children.map(plainText).join('');
  return 'text' in token ? token.text : '';
}

function attributes(html: readonly string[], names: string): string[] {
  const pattern = new RegExp(`\\s(?:${names})="([^"]*)"`, 'g');
  return html.flatMap((tag) => [...tag.matchAll(pattern)].map(([, value = '']) => value));
}

function toCodeBlock(token: Token, before: Token | undefined): CodeBlock[] {
  if (token.type !== 'code') return [];
  const comment = before?.type === 'html' ? before.raw.match(/<!--\s*(.*?)\s*-->\s*$/s)?.[1] : undefined;
  return [{ language: String(token.lang ?? '').split(' ')[0] ?? '', text: token.text, comment }];
}
