import { describe, expect, it } from 'vitest';
import { explainHistory } from '../../src/linearizability/explain-history.ts';
import { inOrder, lost, read, receive, reserve, start, toAnswer, toInventory } from './made-up-history.ts';

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
