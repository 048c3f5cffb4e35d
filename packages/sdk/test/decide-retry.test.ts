import { type ProblemCode, problemKinds } from '@onhand/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InventoryErrorCode } from '../src/errors/inventory-error.ts';
import { decideRetry, mayRetry, type Phase } from '../src/transport/decide-retry.ts';

const policy = { maxAttempts: 4, baseDelayMs: 200, maxDelayMs: 5000 };
const failure = {
  method: 'PATCH',
  hasKey: true,
  phase: 'sent' as Phase,
  code: 'network' as InventoryErrorCode,
  status: undefined as number | undefined,
};
const failed = { ...failure, attempt: 1, retryAfterMs: undefined, remainingMs: 60_000, chance: 0.5 };

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

  it('goes on after maxAttempts for a change that is being made just now, unless it is to be tried once', () => {
    const inProgress = { ...failed, code: 'idempotency-in-progress', status: 409, attempt: 9 } as const;

    expect(decideRetry(policy, inProgress)).toBe(2500);
    expect(decideRetry({ ...policy, maxAttempts: 1 }, inProgress)).toBeUndefined();
  });

  it('never repeats what cannot pass', () => {
    expect(decideRetry(policy, { ...failed, code: 'forbidden', status: 403 })).toBeUndefined();
  });

  it('waits what the server asks for, and its own random part after it', () => {
    expect(decideRetry(policy, { ...failed, retryAfterMs: 2000 })).toBe(2100);
  });

  it('gives up at once when the server asks for longer than the deadline leaves', () => {
    expect(decideRetry(policy, { ...failed, retryAfterMs: 3_600_000 })).toBeUndefined();
  });

  it('never waits to the deadline or beyond, never less than the server asks for, and never more than it may', () => {
    const attempts = fc.record({
      ...Object.fromEntries(Object.entries(failure).map(([name, value]) => [name, fc.constant(value)])),
      attempt: fc.integer({ min: 1, max: 50 }),
      retryAfterMs: fc.option(fc.nat(100_000), { nil: undefined }),
      remainingMs: fc.integer({ min: -1000, max: 100_000 }),
      chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    });

    fc.assert(
      fc.property(attempts, (attempt) => {
        const delayMs = decideRetry({ ...policy, maxAttempts: 30 }, { ...failed, ...attempt });
        if (delayMs === undefined) return;
        const askedMs = attempt.retryAfterMs ?? 0;
        expect(delayMs).toBeLessThan(attempt.remainingMs);
        expect(delayMs).toBeGreaterThanOrEqual(askedMs);
        expect(delayMs - askedMs).toBeLessThan(policy.maxDelayMs);
      }),
    );
  });
});

/** Which codes may pass by themselves, each said once more and apart from the code. */
const passing = new Set<InventoryErrorCode>([
  'internal',
  'overloaded',
  'quota-exceeded',
  'idempotency-in-progress',
  'network',
  'timeout',
  'unreadable-response',
]);
/** The statuses that may pass when the answer is not one of the API. */
const passingStatuses = new Set([408, 425, 429, 500, 502, 503, 504, 520, 599]);
const otherStatuses = [0, 200, 301, 304, 400, 401, 403, 404, 405, 409, 410, 412, 413, 422, 428, 501, 505];

/** Of a write without a key, only what was certainly turned away may be repeated. */
const turnedAway = new Set([
  'quota-exceeded',
  'overloaded',
  'unexpected-response 425',
  'unexpected-response 429',
]);

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];
const unanswered = ['network', 'timeout', 'aborted', 'access-token', 'configuration'] as const;

/** Every way in which an attempt can fail: how far it came, with which code and status. */
const ways: readonly { phase: Phase; code: InventoryErrorCode; status: number | undefined }[] = [
  ...unanswered.flatMap((code) => [
    { phase: 'unsent' as const, code, status: undefined },
    { phase: 'sent' as const, code, status: undefined },
  ]),
  ...(Object.keys(problemKinds) as ProblemCode[]).map((code) => ({
    phase: 'answered' as const,
    code,
    status: problemKinds[code].status,
  })),
  { phase: 'answered', code: 'unreadable-response', status: 200 },
  ...[...passingStatuses, ...otherStatuses].map((status) => ({
    phase: 'answered' as const,
    code: 'unexpected-response' as const,
    status,
  })),
];

describe.each(methods)('a failed %s', (method) => {
  describe.each([true, false])('with a key: %s', (hasKey) => {
    it.each(ways)('$phase, $code, $status', ({ phase, code, status }) => {
      const canPass =
        passing.has(code) || (code === 'unexpected-response' && passingStatuses.has(status ?? 0));
      const isSafe = hasKey || ['GET', 'HEAD', 'OPTIONS'].includes(method);
      const hadNoEffect = phase === 'unsent' || turnedAway.has(code) || turnedAway.has(`${code} ${status}`);

      expect(mayRetry({ method, hasKey, phase, code, status })).toBe(canPass && (isSafe || hadNoEffect));
    });
  });
});
