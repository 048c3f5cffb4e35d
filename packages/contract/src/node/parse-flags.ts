import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

type Flags = NonNullable<ParseArgsConfig['options']>;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads flags strictly; an environment variable stands in for one that is absent (`ONHAND_TOKEN_SALES` for
 * `--token-sales`; the values of a repeatable one are on lines of their own).
 *
 * @throws UsageError for an unknown flag or a missing value.
 */
export function parseFlags<const Known extends Flags>(
  args: readonly string[],
  env: Environment,
  options: Known,
) {
  try {
    const given = args.flatMap((arg) => /^--([^=]+)/.exec(arg)?.[1] ?? []);
    const defaults = Object.entries<Flags[string]>(options)
      .filter(([name]) => !given.includes(name))
      .flatMap(([name, flag]) => toArgs(name, flag, env));
    return parseArgs({ args: [...defaults, ...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new UsageError(
      `Failed to read the flags: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function toArgs(name: string, { type, multiple = false }: Flags[string], env: Environment): string[] {
  const variable = `ONHAND_${name.replaceAll('-', '_').toUpperCase()}`;
  const value = env[variable];
  if (value === undefined || value === '') return [];
  if (type === 'boolean') {
    if (value !== 'true' && value !== 'false')
      throw new Error(`${variable} must be true or false, not '${value}'`);
    return value === 'true' ? [`--${name}`] : [];
  }
  return (multiple ? value.split('\n') : [value]).map((each) => `--${name}=${each}`);
}

/** @throws UsageError when it is not a whole number from `min` to `max`. */
export function parseCount(
  flag: string,
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  const count = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= min && count <= max) return count;
  throw new UsageError(`Failed to read ${flag}: '${text}' is not a whole number from ${min} to ${max}.`);
}
