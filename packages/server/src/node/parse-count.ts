import { UsageError } from './usage-error.ts';

/** A whole number within a range. @throws UsageError for anything else. */
export function parseCount(
  flag: string,
  text: string,
  { min = 0, max = Number.MAX_SAFE_INTEGER }: { min?: number; max?: number },
): number {
  const count = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= min && count <= max) return count;
  const range = max === Number.MAX_SAFE_INTEGER ? `from ${min}` : `from ${min} to ${max}`;
  throw new UsageError(`Failed to read ${flag}: '${text}' is not a number ${range}.`);
}
