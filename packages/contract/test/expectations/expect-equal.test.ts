import { expect, it } from 'vitest';
import { expectEqual } from '../../src/expectations/expect-equal.ts';

const long = { id: 'x'.repeat(90), metadata: { order_id: 'order_17', reason: null }, holds: [1, 2] };

it.each([
  ['short values whole', { stock: 5 }, { stock: 6 }, 'to be {"stock":6}, got {"stock":5}.'],
  [
    'of long values what differs in them',
    { ...long, metadata: { order_id: 'order_18' }, holds: [1, 2, 3] },
    long,
    'to have metadata.order_id "order_17", got "order_18"; metadata.reason null, got nothing; holds.2 nothing, got 3.',
  ],
  ['long values whole that have nothing in common', 7, long, `to be ${JSON.stringify(long)}, got 7.`],
])('tells %s', (_what, actual, expected, words) => {
  expect(() => expectEqual('it', actual, expected)).toThrow(`Expected it ${words}`);
});

it('takes two notations of one moment for the same', () => {
  expectEqual('the time', { at: '2026-01-15T10:30:00.120000+00:00' }, { at: '2026-01-15T10:30:00.120Z' });
  expect(() => expectEqual('the time', '2026-01-15T10:30:00.121+00:00', '2026-01-15T10:30:00.120Z')).toThrow(
    'to be "2026-01-15T10:30:00.120Z"',
  );
});
