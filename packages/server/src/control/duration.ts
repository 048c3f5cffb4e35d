import * as z from 'zod/mini';

/** A length of time: milliseconds, its parts, which are added up: `{ minutes: 31 }`, or words: `'31 minutes'`. */
export type Duration = number | DurationParts | string;

/** What a length of time is put together from. Each is 0 unless given. */
export interface DurationParts {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly milliseconds?: number;
}

const amount = z.number().check(z.minimum(0));
const words = /^(\d+(?:\.\d+)?) ?(days?|d|hours?|h|minutes?|min|m|seconds?|s|milliseconds?|ms)$/;

/** Accepts what a `Duration` may be: never less than nothing. */
export const durationSchema: z.ZodMiniType<Duration> = z.union([
  amount,
  z.strictObject({
    days: z.exactOptional(amount),
    hours: z.exactOptional(amount),
    minutes: z.exactOptional(amount),
    seconds: z.exactOptional(amount),
    milliseconds: z.exactOptional(amount),
  }),
  z.string().check(z.regex(words, { error: 'must be a number and a unit, such as "31 minutes" or "90 s"' })),
]);

const millisecondsPer: Readonly<Record<keyof DurationParts, number>> = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
  milliseconds: 1,
};

/** The unit by what a word for it begins with: `ms` and `milli…` before the `m` of minutes. */
const unitsByBeginning = [
  ['ms', 'milliseconds'],
  ['milli', 'milliseconds'],
  ['m', 'minutes'],
  ['s', 'seconds'],
  ['h', 'hours'],
  ['d', 'days'],
] as const;

/** The length in milliseconds of a duration that `durationSchema` accepts. */
export function toMilliseconds(duration: Duration): number {
  if (typeof duration === 'number') return duration;
  if (typeof duration === 'string') return readWords(duration);
  const units = Object.keys(millisecondsPer) as (keyof DurationParts)[];
  return units.reduce((sum, unit) => sum + (duration[unit] ?? 0) * millisecondsPer[unit], 0);
}

function readWords(text: string): number {
  const [, amount = '', word = ''] = words.exec(text) ?? [];
  const unit = unitsByBeginning.find(([beginning]) => word.startsWith(beginning))?.[1] ?? 'milliseconds';
  return Number(amount) * millisecondsPer[unit];
}
