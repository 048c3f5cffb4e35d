import { describe, expect, it } from 'vitest';
import { createWatch } from '../../src/watch/create-watch.ts';
import type { WatchedExchange } from '../../src/watch/watched-exchange.ts';

const path = '/products/p/inventory';
const state = {
  stock: 10,
  reserved: 2,
  backordered: 0,
  available: 8,
  backorder_allowed: false,
  reorder_threshold: null,
};

interface Said {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: object;
  readonly status?: number | null;
  readonly answer?: object;
  readonly told?: Record<string, string>;
  readonly sentMs?: number;
  readonly answeredMs?: number;
}

let nowMs = 0;

/** An exchange of one client, a second after the one before unless it says otherwise. */
function exchange({
  method = 'PATCH',
  headers = {},
  body,
  status = 200,
  answer,
  told = {},
  ...times
}: Said): WatchedExchange {
  nowMs += 1_000;
  return {
    method,
    path,
    query: new URLSearchParams(),
    headers: new Headers({ 'content-type': 'application/json', ...headers }),
    actor: 'somebody',
    body: body === undefined ? undefined : JSON.stringify(body),
    sentMs: times.sentMs ?? nowMs,
    answeredMs: times.answeredMs ?? nowMs + 10,
    answer:
      status === null ? undefined : { status, headers: new Headers(told), text: JSON.stringify(answer) },
  };
}

const read = (version: number, counts: object = {}, more: Said = {}) =>
  exchange({ method: 'GET', answer: { ...state, version, ...counts }, ...more });

const change = (body: object, version: number, counts: object, more: Said = {}) =>
  exchange({ body, answer: { ...state, version, previous_stock: 10, adjustment: 0, ...counts }, ...more });

/** The rules that find something in these exchanges, openapi.yaml aside. */
function findRules(...exchanges: WatchedExchange[]): string[] {
  const watch = createWatch();
  for (const one of exchanges) watch.see(one);
  return watch.findings
    .filter(({ rule }) => !rule.startsWith('openapi'))
    .map(({ side, rule }) => `${side}: ${rule}`);
}

const increment = { operation: 'increment', stock: 5 };
const grown = { stock: 15, available: 13, adjustment: 5 };
const key = { 'idempotency-key': 'k' };
const replayed = { 'idempotent-replayed': 'true' };

describe('of a server', () => {
  it.each<[string, string[], () => WatchedExchange[]]>([
    ['that is right nothing is said', [], () => [read(1), change(increment, 2, grown), read(2, grown)]],
    ['a wrong available is seen', ['available'], () => [read(1, { available: 10 })]],
    [
      'a wrong stock is seen',
      ['arithmetic'],
      () => [change(increment, 2, { ...grown, stock: 16, available: 14, adjustment: 6 })],
    ],
    [
      'a wrong adjustment is seen',
      ['arithmetic'],
      () => [change(increment, 2, { ...grown, adjustment: 15 })],
    ],
    [
      'a backorder is no wrong sum',
      [],
      () => [
        change({ operation: 'decrement', stock: 12, allow_backorder: true }, 2, {
          stock: 2,
          available: 0,
          adjustment: -8,
        }),
      ],
    ],
    [
      'two states of one version are seen',
      ['one-state-per-version'],
      () => [read(1), read(1, { stock: 11, available: 9 })],
    ],
    ['an answer from the past is seen', ['stale-answer'], () => [read(2), read(1)]],
    [
      'an answer that was overtaken is none from the past',
      [],
      () => [read(2), read(1, {}, { sentMs: nowMs - 5 })],
    ],
    [
      'a lost update is seen',
      ['lost-update'],
      () => [change(increment, 2, grown), change(increment, 3, grown)],
    ],
    [
      'a key without effect is seen',
      ['not-replayed'],
      () => [
        change(increment, 2, grown, { headers: key }),
        change(
          increment,
          3,
          { previous_stock: 15, stock: 20, available: 18, adjustment: 5 },
          { headers: key },
        ),
      ],
    ],
    [
      'a replay is right',
      [],
      () => [
        change(increment, 2, grown, { headers: key }),
        change(increment, 2, grown, { headers: key, told: replayed }),
      ],
    ],
    [
      'an adjustment id that is taken twice is seen',
      ['adjustment-twice'],
      () => [
        change({ ...increment, adjustment_id: 'a' }, 2, grown),
        change({ ...increment, adjustment_id: 'a' }, 3, {
          previous_stock: 15,
          stock: 20,
          available: 18,
          adjustment: 5,
        }),
      ],
    ],
    [
      'a stale If-Match that is taken is seen',
      ['stale-accepted'],
      () => [change(increment, 5, grown, { headers: { 'if-match': '"inv-2"' } })],
    ],
  ])('%s', (_what, rules, exchanges) => {
    expect(findRules(...exchanges())).toEqual(rules.map((rule) => `server: ${rule}`));
  });
});

describe('of a client', () => {
  it.each<[string, string[], () => WatchedExchange[]]>([
    [
      'a key for two intents is seen',
      ['key-reused'],
      () => [
        change(increment, 2, grown, { headers: key }),
        exchange({
          body: { operation: 'increment', stock: 6 },
          headers: key,
          status: 422,
          answer: { code: 'idempotency-key-reused' },
        }),
      ],
    ],
    [
      'a set after a read without If-Match is seen',
      ['read-modify-write'],
      () => [read(1), change({ stock: 10 }, 2, {})],
    ],
    [
      'with If-Match it is right',
      [],
      () => [read(1), change({ stock: 10 }, 2, {}, { headers: { 'if-match': '"inv-1"' } })],
    ],
    [
      'a repeat without a key after no answer is seen',
      ['retry-without-key'],
      () => [exchange({ body: increment, status: null }), change(increment, 2, grown)],
    ],
    [
      'with a key it is right',
      [],
      () => [
        exchange({ body: increment, status: null, headers: key }),
        change(increment, 2, grown, { headers: key }),
      ],
    ],
    [
      'a repeat before its time is seen',
      ['retry-too-soon'],
      () => [
        exchange({ body: increment, status: 503, told: { 'retry-after': '30' }, answer: {} }),
        change(increment, 2, grown),
      ],
    ],
  ])('%s', (_what, rules, exchanges) => {
    expect(findRules(...exchanges())).toEqual(rules.map((rule) => `client: ${rule}`));
  });
});

it('counts each kind once, whichever product it is of', () => {
  const watch = createWatch();
  const wrong = () => read(1, { available: 10 });
  expect(watch.see(wrong()).at(-1)).toMatchObject({ rule: 'available', request: `GET ${path}`, count: 1 });
  expect(
    watch.see({ ...wrong(), path: '/products/q/inventory' }).filter(({ rule }) => rule === 'available'),
  ).toEqual([]);
  expect(watch.findings.find(({ rule }) => rule === 'available')?.count).toBe(2);
  expect(watch.seen).toBe(2);
});
