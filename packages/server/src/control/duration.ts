import * as z from 'zod/mini';

/** A length of time: milliseconds, or its parts, which are added up: `{ minutes: 31 }`. */
export type Duration = number | DurationParts;

/** What a length of time is put together from. Each is 0 unless given. */
export interface DurationParts {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly milliseconds?: number;
}

const amount = z.number().check(z.minimum(0));

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
]);

const millisecondsPer: Readonly<Record<keyof DurationParts, number>> = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
  milliseconds: 1,
};

export function toMilliseconds(duration: Duration): number {
  if (typeof duration === 'number') return duration;
  const units = Object.keys(millisecondsPer) as (keyof DurationParts)[];
  return units.reduce((sum, unit) => sum + (duration[unit] ?? 0) * millisecondsPer[unit], 0);
}
