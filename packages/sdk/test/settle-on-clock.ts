import type { ManualClock } from './manual-clock.ts';

/** Longer than any deadline of these tests. */
const longMs = 600_000;

/** The value that a promise resolves to, while the clock moves on as far as it needs. */
export async function resultOf<Value>(promise: Promise<Value>, clock: ManualClock): Promise<Value> {
  const settled = Promise.allSettled([promise]);
  await clock.advance(longMs);
  const [outcome] = await settled;
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}

/** What a promise rejects with, while the clock moves on as far as it needs. */
export async function failureOf(promise: Promise<unknown>, clock: ManualClock): Promise<unknown> {
  const settled = Promise.allSettled([promise]);
  await clock.advance(longMs);
  const [outcome] = await settled;
  if (outcome.status === 'fulfilled') throw new Error('the call succeeded');
  return outcome.reason;
}
