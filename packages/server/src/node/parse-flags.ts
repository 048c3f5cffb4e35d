import { parseArgs } from 'node:util';
import { type Flag, variableOf } from './flag.ts';
import { UsageError } from './usage-error.ts';

type Flags = Readonly<Record<string, Flag>>;
type Environment = Readonly<Record<string, string | undefined>>;

/** What each flag says, and by which name it was said: `--port`, or `ONHAND_PORT`. */
export interface ParsedFlags<Known extends Flags> {
  readonly values: FlagValues<Known>;
  readonly nameOf: (flag: keyof Known & string) => string;
}

/** The value of a flag; one without a default may be absent. */
type FlagValues<Known extends Flags> = {
  readonly [Name in keyof Known]:
    | ValueOf<Known[Name]>
    | (Known[Name] extends { readonly default: string | boolean | readonly string[] } ? never : undefined);
};

type ValueOf<Known extends Flag> = Known extends { readonly multiple: true }
  ? readonly string[]
  : Known extends { readonly type: 'boolean' }
    ? boolean
    : string;

/**
 * Reads flags strictly; an environment variable stands in for one that is absent, and a repeatable one has its values on
 * lines of their own. A switch that is on can be turned off: `--no-strict`.
 *
 * @throws UsageError for an unknown flag, a missing value or a stray argument.
 */
export function parseFlags<const Known extends Flags>(
  args: readonly string[],
  env: Environment,
  flags: Known,
): ParsedFlags<Known> {
  const given = args.flatMap((arg) => /^--(?:no-)?([^=]+)/.exec(arg)?.[1] ?? []);
  const fromEnvironment = Object.entries<Flag>(flags).filter(
    ([name]) => !given.includes(name) && (env[variableOf(name)] ?? '') !== '',
  );
  const standIns = fromEnvironment.flatMap(([name, flag]) => toArgs(name, flag, env[variableOf(name)] ?? ''));
  const values = parseStrictly([...standIns, ...args], flags);
  const names = new Set(fromEnvironment.map(([name]) => name));
  return { values, nameOf: (flag) => (names.has(flag) ? variableOf(flag) : `--${flag}`) };
}

function parseStrictly<Known extends Flags>(args: readonly string[], flags: Known): FlagValues<Known> {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
  const defaults = Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, flag.default]));
  try {
    const { values } = parseArgs({
      args: [...args],
      options,
      strict: true,
      allowPositionals: false,
      allowNegative: true,
    });
    // What was parsed are the values of these flags: `strict` lets no other through.
    return { ...defaults, ...values } as FlagValues<Known>;
  } catch (error) {
    throw new UsageError(`Failed to read the flags: ${describeParseError(error)}`);
  }
}

/** The library's first sentence; the ones after it are about file names that begin with a dash. */
function describeParseError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split(/\. |\n/, 1)[0]?.replace(/\.$/, '')}.`;
}

function toArgs(name: string, { type, multiple = false }: Flag, value: string): string[] {
  if (type === 'boolean') {
    if (value === 'true') return [`--${name}`];
    if (value === 'false') return [`--no-${name}`];
    throw new UsageError(`Failed to read ${variableOf(name)}: '${value}' is not one of true, false.`);
  }
  return (multiple ? value.split('\n') : [value]).map((each) => `--${name}=${each}`);
}
