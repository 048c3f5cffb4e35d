import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideRetry, isRetryableStatus } from '../src/transport/decide-retry.ts';

const policy = { maxAttempts: 4, baseDelayMs: 200, maxDelayMs: 5000 };
const failed = { attempt: 1, retryable: true, retryAfterMs: undefined, remainingMs: 60_000, chance: 0.5 };

describe('decideRetry', () => {
  it.each([
    [1, 100],
    [2, 200],
    [3, 400],
  ])(
    'waits a random part of a delay that doubles: half of it after attempt %i is %i ms',
    (attempt, delayMs) => {
      expect(decideRetry(policy, { ...failed, attempt })).toBe(delayMs);
    },
  );

  it('stops doubling at maxDelayMs', () => {
    expect(decideRetry({ ...policy, maxAttempts: 99 }, { ...failed, attempt: 40 })).toBe(2500);
  });

  it('may wait nothing at all', () => {
    expect(decideRetry(policy, { ...failed, chance: 0 })).toBe(0);
  });

  it('stops after maxAttempts', () => {
    expect(decideRetry(policy, { ...failed, attempt: 4 })).toBeUndefined();
  });

  it('never repeats what cannot pass', () => {
    expect(decideRetry(policy, { ...failed, retryable: false })).toBeUndefined();
  });

  it('waits what the server asks for, and its own random part after it', () => {
    expect(decideRetry(policy, { ...failed, retryAfterMs: 2000 })).toBe(2100);
  });

  it('gives up at once when the server asks for longer than the deadline leaves', () => {
    expect(decideRetry(policy, { ...failed, retryAfterMs: 3_600_000 })).toBeUndefined();
  });

  it('never waits to the deadline or beyond, never less than the server asks for, and never more than it may', () => {
    const attempts = fc.record({
      attempt: fc.integer({ min: 1, max: 50 }),
      retryable: fc.boolean(),
      retryAfterMs: fc.option(fc.nat(100_000), { nil: undefined }),
      remainingMs: fc.integer({ min: -1000, max: 100_000 }),
      chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    });

    fc.assert(
      fc.property(attempts, (attempt) => {
        const delayMs = decideRetry({ ...policy, maxAttempts: 30 }, attempt);
        if (delayMs === undefined) return;
        const askedMs = attempt.retryAfterMs ?? 0;
        expect(delayMs).toBeLessThan(attempt.remainingMs);
        expect(delayMs).toBeGreaterThanOrEqual(askedMs);
        expect(delayMs - askedMs).toBeLessThan(policy.maxDelayMs);
      }),
    );
  });
});

describe('isRetryableStatus', () => {
  it.each([408, 425, 429, 500, 502, 503, 504, 520])('repeats after %i', (status) => {
    expect(isRetryableStatus(status)).toBe(true);
  });

  it.each([0, 301, 304, 400, 401, 403, 404, 409, 412, 422, 428, 501, 505])(
    'does not repeat after %i',
    (status) => {
      expect(isRetryableStatus(status)).toBe(false);
    },
  );
});
