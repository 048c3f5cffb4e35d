import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainHistory } from '../../src/linearizability/explain-history.ts';
import { fitCall, relateCalls } from '../../src/linearizability/fit-call.ts';
import type { Asked, RecordedCall } from '../../src/linearizability/recorded-call.ts';
import type { ProductModel } from '../../src/model/product-model.ts';
import { ask, beginning, inOrder, lost, read, start } from './made-up-history.ts';

// Small numbers and few calls, so that all orders can be tried and many are impossible.
const anyAsked: fc.Arbitrary<Asked> = fc.oneof(
  fc.constant(read),
  fc
    .record({
      operation: fc.constantFrom('increment', 'decrement', 'set'),
      stock: fc.nat({ max: 2 }),
      reserved: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
      key: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
      ifVersion: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
    })
    .map(({ operation, stock, reserved, key, ifVersion }) =>
      ask(
        { operation, stock, ...(reserved !== undefined && { reserved }) },
        { ...(key !== undefined && { key }), ...(ifVersion !== undefined && { ifVersion }) },
      ),
    ),
);
const drawnCall = fc.record({
  asked: anyAsked,
  from: fc.nat({ max: 9 }),
  length: fc.integer({ min: 1, max: 9 }),
  isLost: fc.boolean(),
});
const drawnHistory = fc.record({
  drawn: fc.array(drawnCall, { minLength: 2, maxLength: 5 }),
  // Which call is told what another one was, so that about half of the histories are impossible.
  swap: fc.option(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }))),
});

type Drawn = typeof drawnHistory extends fc.Arbitrary<infer T> ? T : never;

/** Answers the calls in the order drawn, and takes away or mixes up some of the answers. */
function toHistory({ drawn, swap }: Drawn): RecordedCall[] {
  const right = inOrder(
    drawn.map(({ asked }) => asked),
    drawn.map(({ from, length }, index) => [from + index / 10, from + length + index / 10 + 0.05]),
  );
  const told = right.map((call, index) => {
    const other = swap?.[0] === index ? right[swap[1]] : undefined;
    return other === undefined ? call : { ...call, answer: other.answer };
  });
  return told.map((call, index) =>
    drawn[index]?.isLost && index % 2 === 0 ? lost(call.asked, call.invokedAt) : call,
  );
}

/** Whether any order of any subset that leaves out lost calls only explains the history: by trying all of them. */
function hasOrderByTrying(model: ProductModel, left: ReturnType<typeof relateCalls>): boolean {
  if (left.every(({ answer }) => answer === undefined)) return true;
  const firstResponse = Math.min(...left.map(({ respondedAt }) => respondedAt));
  return left.some((call) => {
    if (call.invokedAt >= firstResponse) return false;
    const fit = fitCall(model, call);
    return (
      fit.fits &&
      hasOrderByTrying(
        fit.after,
        left.filter((other) => other !== call),
      )
    );
  });
}

describe('the search', () => {
  it('finds an order exactly when trying all of them does', () => {
    const seen = { possible: 0, impossible: 0 };
    fc.assert(
      fc.property(drawnHistory, (drawn) => {
        const history = toHistory(drawn);
        const isPossible = hasOrderByTrying(beginning, relateCalls(history));
        seen[isPossible ? 'possible' : 'impossible']++;
        expect(explainHistory(start, history) === undefined).toBe(isPossible);
      }),
      { numRuns: 3_000 },
    );
    expect(Math.min(seen.possible, seen.impossible)).toBeGreaterThan(300);
  });

  it('accepts every history that a right server makes, when each call happens somewhere in its time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyAsked, fc.nat({ max: 20 }), fc.nat({ max: 20 })), { maxLength: 40 }),
        (drawn) => {
          // The i-th call happens at the moment 10 · i.
          const times = drawn.map(
            ([, before, after], index) => [10 * index - before, 10 * index + after + 0.5] as const,
          );
          expect(
            explainHistory(
              start,
              inOrder(
                drawn.map(([asked]) => asked),
                times,
              ),
            ),
          ).toBeUndefined();
        },
      ),
      { numRuns: 300 },
    );
  });
});
