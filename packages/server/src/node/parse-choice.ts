import { UsageError } from './usage-error.ts';

/** One of the allowed words. @throws UsageError for any other. */
export function parseChoice<const Choice extends string>(
  flag: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new UsageError(`Failed to read ${flag}: '${value}' is not one of ${choices.join(', ')}.`);
}
