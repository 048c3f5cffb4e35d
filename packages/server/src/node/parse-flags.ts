import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

type Flags = NonNullable<ParseArgsConfig['options']>;

/** Reads flags strictly. @throws UsageError for an unknown flag, a missing value or a stray argument. */
export function parseFlags<const Known extends Flags>(args: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(
      `Failed to read the flags: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** One of the allowed words. @throws UsageError for any other. */
export function parseChoice<const Choice extends string>(
  flag: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) {
    throw new UsageError(`Failed to read ${flag}: '${value}' is not one of ${choices.join(', ')}.`);
  }
  return choice;
}
