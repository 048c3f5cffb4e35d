import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

type Flags = NonNullable<ParseArgsConfig['options']>;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads flags strictly; an environment variable stands in for one that is absent (`ONHAND_JWT_SECRET` for
 * `--jwt-secret`; the values of a repeatable one are on lines of their own).
 *
 * @throws UsageError for an unknown flag, a missing value or a stray argument.
 */
export function parseFlags<const Known extends Flags>(
  args: readonly string[],
  env: Environment,
  options: Known,
) {
  try {
    const fromEnvironment = Object.entries<Flags[string]>(options).flatMap(([name, flag]) =>
      toArgs(name, flag, env),
    );
    const given = args.flatMap((arg) => /^--([^=]+)/.exec(arg)?.[1] ?? []);
    const defaults = fromEnvironment.filter(({ name }) => !given.includes(name)).map(({ arg }) => arg);
    return parseArgs({ args: [...defaults, ...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(
      `Failed to read the flags: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function toArgs(
  name: string,
  { type, multiple = false }: Flags[string],
  env: Environment,
): { name: string; arg: string }[] {
  const variable = `ONHAND_${name.replaceAll('-', '_').toUpperCase()}`;
  const value = env[variable];
  if (value === undefined || value === '') return [];
  if (type === 'boolean') {
    if (value !== 'true' && value !== 'false')
      throw new Error(`${variable} is '${value}'; it must be true or false`);
    return value === 'true' ? [{ name, arg: `--${name}` }] : [];
  }
  const values = multiple ? value.split('\n') : [value];
  return values.map((each) => ({ name, arg: `--${name}=${each}` }));
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
