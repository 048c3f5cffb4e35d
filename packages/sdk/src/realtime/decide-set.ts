/**
 * Whether a stream that carries some products can go on for those that are wanted now. A product more needs another stream, for
 * the set of one is fixed; products fewer do not, until it carries more than twice what is wanted.
 */
export function decideSet(carried: ReadonlySet<string>, wanted: readonly string[]): 'keep' | 'replace' {
  if (wanted.some((id) => !carried.has(id))) return 'replace';
  return carried.size > 2 * wanted.length ? 'replace' : 'keep';
}
