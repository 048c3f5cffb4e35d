import type { InventoryUpdate } from '@onhand/spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/client/answer.ts';
import { explainHistory } from '../../src/linearizability/explain-history.ts';
import { fitCall, relateCalls } from '../../src/linearizability/fit-call.ts';
import type { Asked, RecordedCall } from '../../src/linearizability/recorded-call.ts';
import { expectedReservation, expectedResult } from '../../src/model/expected-result.ts';
import { expectNext, type ProductModel } from '../../src/model/product-model.ts';
import { availableOf, type ProductState } from '../../src/model/product-state.ts';
import type { UpdateRequest } from '../../src/model/update-request.ts';

const start: ProductState = {
  stock: 3,
  reserved: 0,
  backordered: 0,
  reorderThreshold: null,
  backorderAllowed: false,
  version: 1,
  holds: new Map(),
  backorders: [],
};
const beginning: ProductModel = { state: start, accepted: [] };

const receive = (stock: number, more: Omit<UpdateRequest, 'body'> = {}): Asked =>
  ask({ operation: 'increment', stock }, more);
const reserve = (reserved: number): Asked => ask({ operation: 'increment', stock: 0, reserved });
const read: Asked = { kind: 'read' };
function ask(body: InventoryUpdate, more: Omit<UpdateRequest, 'body'> = {}): Asked {
  return { kind: 'update', request: { body, ...more } };
}

function toAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return { request: '', method: '', url: '', status, headers: new Headers(headers), text: '', body };
}

/** The answer that a right server gives, and the product after it. */
function answerRightly(model: ProductModel, asked: Asked): readonly [Answer, ProductModel] {
  if (asked.kind === 'read') return [toAnswer(200, toInventory(model.state)), model];
  const [expected, after] = expectNext(model, asked.request);
  if (expected.kind === 'refused')
    return [toAnswer(422, { code: expected.code, ...expected.members }), after];
  const result = { ...expectedResult(expected.change), reservation: expectedReservation(expected.change) };
  return [
    toAnswer(200, result, expected.kind === 'replayed' ? { 'idempotent-replayed': 'true' } : {}),
    after,
  ];
}

const toInventory = (state: ProductState) => ({
  stock: state.stock,
  reserved: state.reserved,
  available: availableOf(state),
  backordered: state.backordered,
  reorder_threshold: state.reorderThreshold,
  backorder_allowed: state.backorderAllowed,
  version: state.version,
});

/** Calls with the answers that they get in this order, all under way at the same time unless `times` says otherwise. */
function inOrder(
  asked: readonly Asked[],
  times: readonly (readonly [number, number])[] = [],
): RecordedCall[] {
  let model = beginning;
  return asked.map((one, index) => {
    const [answer, after] = answerRightly(model, one);
    model = after;
    const [invokedAt, respondedAt] = times[index] ?? [index, 100 + index];
    return { asked: one, invokedAt, respondedAt, answer };
  });
}

const lost = (asked: Asked, invokedAt = 0): RecordedCall => ({
  asked,
  invokedAt,
  respondedAt: Number.POSITIVE_INFINITY,
  answer: undefined,
});

describe('a history that has an order', () => {
  it('is explained, whatever the order of its calls and answers', () => {
    const [first, refused, second, seen] = inOrder([reserve(2), reserve(2), receive(1), read]);
    const shuffled = [seen, second, refused, first].filter((call) => call !== undefined);

    expect(explainHistory(start, shuffled)).toBeUndefined();
  });

  it('may hold a call whose answer was lost, with its effect or without', () => {
    const withEffect = inOrder([receive(2), reserve(4), read]).slice(1);
    const without = inOrder([reserve(3), read]);

    expect(explainHistory(start, [lost(receive(2)), ...withEffect])).toBeUndefined();
    expect(explainHistory(start, [lost(receive(2)), ...without])).toBeUndefined();
    expect(explainHistory(start, withEffect)).toMatch(/fits nowhere/);
  });

  it('may hold a duplicate that was told to wait, while the first is under way', () => {
    const [first] = inOrder([receive(1, { key: 'k' })], [[0, 10]]);
    const told = {
      asked: receive(1, { key: 'k' }),
      answer: toAnswer(409, { code: 'idempotency-in-progress' }),
    };

    const meanwhile = { ...told, invokedAt: 5, respondedAt: 6 };
    const afterwards = { ...told, invokedAt: 11, respondedAt: 12 };
    expect(
      explainHistory(
        start,
        [first, meanwhile].filter((call) => call !== undefined),
      ),
    ).toBeUndefined();
    expect(
      explainHistory(
        start,
        [first, afterwards].filter((call) => call !== undefined),
      ),
    ).toMatch(/call 2:[\s\S]*no rule refuses it here/);
  });

  it('may hold a repeat of what was lost, which tells the first effect', () => {
    const [, second, repeat] = inOrder([receive(1, { key: 'k' }), reserve(4), receive(1, { key: 'k' })]);
    const calls = [lost(receive(1, { key: 'k' })), second, repeat].filter((call) => call !== undefined);

    expect(explainHistory(start, calls)).toBeUndefined();
  });
});

describe('a history that has none', () => {
  it('has two changes that began from the same state', () => {
    const [first] = inOrder([receive(1)]);
    const calls = [first, first && { ...first, invokedAt: 1, respondedAt: 101 }].filter(
      (call) => call !== undefined,
    );

    expect(explainHistory(start, calls)).toMatch(/it had to say stock 5, got 4/);
  });

  it('has a change that no rule allows at its place', () => {
    const [first, second] = inOrder([reserve(2), reserve(1)]);
    const sold = second && { ...second, asked: reserve(2) };

    expect(
      explainHistory(
        start,
        [first, sold].filter((call) => call !== undefined),
      ),
    ).toMatch(/it had to be refused \(insufficient-stock\)/);
  });

  it('has a refusal that no moment explains', () => {
    const [first] = inOrder([receive(1)]);
    const refused = {
      asked: reserve(2),
      invokedAt: 1,
      respondedAt: 2,
      answer: toAnswer(422, { code: 'insufficient-stock' }),
    };

    expect(
      explainHistory(
        start,
        [first, refused].filter((call) => call !== undefined),
      ),
    ).toMatch(/no rule refuses it here/);
  });

  it('has a read that does not see what was answered before it was sent', () => {
    const [changed] = inOrder([receive(1)], [[0, 1]]);
    const stale = { asked: read, answer: toAnswer(200, toInventory(start)) };
    const first = changed ?? lost(read);

    expect(explainHistory(start, [first, { ...stale, invokedAt: 0, respondedAt: 3 }])).toBeUndefined();
    expect(explainHistory(start, [first, { ...stale, invokedAt: 2, respondedAt: 3 }])).toBe(
      [
        'No order of 2 simultaneous calls explains their answers. The shortest prefix without one ends with the answer to call 2:',
        '  2. GET inventory → 200 stock 3, reserved 0, backordered 0, version 1',
        'The answers before it are explained by these changes, in this order:',
        '  from stock 3, reserved 0, backordered 0, version 1',
        '  1. PATCH {"operation":"increment","stock":1} → 200 stock 4, reserved 0, backordered 0, version 2',
        'It fits nowhere among them:',
        '  before all: call 1 was answered before it was sent, and comes later',
        '  after call 1: it had to say stock 4, got 3',
      ].join('\n'),
    );
  });

  it('has a key that was applied twice, also when the first answer was lost', () => {
    const twice = inOrder([receive(1), receive(1), read]).map((call) =>
      call.asked.kind === 'read' ? call : { ...call, asked: receive(1, { key: 'k' }) },
    );

    expect(explainHistory(start, twice)).toMatch(/it had to be told as a replay/);
    expect(explainHistory(start, [lost(receive(1, { key: 'k' })), ...twice.slice(1)])).toMatch(
      /fits nowhere/,
    );
  });
});

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
