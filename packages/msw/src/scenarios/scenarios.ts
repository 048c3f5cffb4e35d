import type { Fault, FaultEffect } from '@onhand/server';
import type { Scenario } from './scenario.ts';

/** Every request waits so long, in milliseconds, before it reaches the API. */
export function slow(ms: number): Scenario {
  return strike({ effect: { kind: 'latency', ms } });
}

/** No request reaches the API. */
export function offline(): Scenario {
  return strike({ effect: { kind: 'drop-before' } });
}

/**
 * A part of the requests fails, `rate` of them (0 to 1): a third before the API sees them, a third after it did its work, and a
 * third with 503. The same seed strikes the same requests.
 */
export function flaky(rate: number, seed = 1): Scenario {
  const [first, second, third] = shares(rate);
  return {
    faults: [
      { rate: first, seed, effect: { kind: 'drop-before' } },
      { rate: second, seed: seed + 1, effect: { kind: 'drop-after-commit' } },
      { rate: third, seed: seed + 2, effect: { kind: 'status', status: 503, code: 'overloaded' } },
    ],
  };
}

/** So many requests are answered with 429 and asked to come back later, in seconds; all unless a number is given. */
export function rateLimited(times?: number, retryAfterSeconds = 1): Scenario {
  const members = { quota: 'user', limit: 100, retry_after_seconds: retryAfterSeconds };
  return answer(times, { kind: 'status', status: 429, code: 'quota-exceeded', retryAfterSeconds, members });
}

/** So many requests are answered with 500 and have no effect; all unless a number is given. */
export function serverError(times?: number): Scenario {
  return answer(times, { kind: 'status', status: 500, code: 'internal' });
}

/** So many requests have their effect, and their answers are lost; one unless a number is given. */
export function dropAfterCommit(times = 1): Scenario {
  return answer(times, { kind: 'drop-after-commit' });
}

/** Before so many changes somebody else makes one, so that a version that was read is stale; one unless a number is given. */
export function staleVersion(times = 1): Scenario {
  return strike({ match: { operation: 'updateInventory' }, times, effect: { kind: 'overtake' } });
}

/** So many requests are told that their token is not valid; one unless a number is given, as when a token has just expired. */
export function expiredToken(times = 1): Scenario {
  return answer(times, { kind: 'status', status: 401, code: 'unauthorized' });
}

/** So many answers are not valid JSON; all unless a number is given. */
export function malformed(times?: number): Scenario {
  return answer(times, { kind: 'malformed' });
}

/** So many answers break off in the middle; all unless a number is given. */
export function truncated(times?: number): Scenario {
  return answer(times, { kind: 'truncate' });
}

function answer(times: number | undefined, effect: FaultEffect): Scenario {
  return strike({ ...(times !== undefined && { times }), effect });
}

function strike(fault: Fault): Scenario {
  return { faults: [fault] };
}

/**
 * Three chances, asked one after the other, that each come to a third of the whole: the later ones are asked only where the
 * earlier ones did not strike.
 */
function shares(rate: number): [number, number, number] {
  const third = rate / 3;
  return [third, third / (1 - third), third / (1 - 2 * third)];
}
