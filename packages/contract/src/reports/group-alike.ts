import type { CheckResult } from '../run/check-result.ts';

type Broken = Extract<CheckResult, { status: 'broken' }>;

/** Broken promises of which the same can be said. */
export interface AlikeGroup {
  readonly first: Broken;
  /** Not to be shown as long as the first. */
  readonly others: readonly Broken[];
}

/** So many are shown each for itself: they may have the same words and another reason. */
const mostShown = 3;

/**
 * One fault can break a hundred promises. Where the report would say the same of more than three, names and numbers aside,
 * it says it once.
 */
export function groupAlike(results: readonly CheckResult[]): AlikeGroup[] {
  const broken = results.flatMap((result) => (result.status === 'broken' ? [result] : []));
  const byWords = new Map<string, Broken[]>();
  for (const result of broken) {
    const words = toWords(result.sentence);
    byWords.set(words, [...(byWords.get(words) ?? []), result]);
  }
  return [...byWords.values()].flatMap((alike) => {
    const [first, ...others] = alike;
    if (first === undefined) return [];
    return alike.length > mostShown ? [{ first, others }] : alike.map((one) => ({ first: one, others: [] }));
  });
}

/** A sentence without its end, to be followed by which they are. */
export function introduceOthers({ others }: AlikeGroup): string {
  return `The same is so of ${others.length} other promises, names and numbers aside`;
}

function toWords(sentence: string): string {
  const [firstLine = ''] = sentence.split('\n');
  return firstLine
    .replace(/\/products\/[^\s/?]+/g, '/products/…')
    .replace(/\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g, '…')
    .replace(/\d+/g, '…');
}
