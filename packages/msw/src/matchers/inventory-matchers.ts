import type { FullProduct } from '@onhand/server';
import type { Reservation } from '@onhand/spec';
import type { InventoryMock } from '../mock/inventory-mock.ts';
import { describeLedger } from './describe-ledger.ts';

/** Counts of a product, as many of them as matter. */
export interface ExpectedCounts {
  readonly stock?: number;
  readonly reserved?: number;
  readonly available?: number;
  readonly backordered?: number;
  readonly version?: number;
}

const shownNames = 10;

/** What the assertions promise, for `expect(mock)`. All of them are at once; there is nothing to await. */
export interface InventoryMatchers<Returned = unknown> {
  /** The product has these counts now. A number is its stock. */
  toHaveStock(productId: string, counts: number | ExpectedCounts): Returned;
  /**
   * A change was made with this Idempotency-Key, or with this adjustment id, and exactly one, however often it was sent and
   * whatever became of the answers.
   */
  toHaveAppliedOnce(key: string): Returned;
  /** Active reservations hold so many pieces for an order in all; of one product where it is named. */
  toHaveReserved(orderId: string, pieces: number, productId?: string): Returned;
}

interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** For `expect.extend`, in vitest and Jest alike. */
export const inventoryMatchers = {
  toHaveStock(mock: InventoryMock, productId: string, counts: number | ExpectedCounts): Verdict {
    const expected = Object.entries(typeof counts === 'number' ? { stock: counts } : counts);
    const product: Record<string, unknown> = { ...findProduct(mock, productId) };
    const pass = expected.every(([name, value]) => product[name] === value);
    const wanted = expected.map(([name, value]) => `${name} ${value}`).join(', ');
    return judge(pass, `'${productId}' to have ${wanted}`, () => describeLedger(mock, productId));
  },

  toHaveAppliedOnce(mock: InventoryMock, key: string): Verdict {
    const byKey = mock.keys.find(key);
    const ledger = mock.products.list().flatMap(({ id }) => mock.history(id));
    const byAdjustment = ledger.filter((entry) => entry.adjustment_id === key);
    const times = Math.max(byKey.length, byAdjustment.length);
    return judge(times === 1, `one change with the key '${key}'`, () =>
      [`It was made ${times} times.`, describeAttempts(mock, key)].join('\n'),
    );
  },

  toHaveReserved(mock: InventoryMock, orderId: string, pieces: number, productId?: string): Verdict {
    const products = productId === undefined ? mock.products.list() : [findProduct(mock, productId)];
    const holds = products.flatMap(({ reservations }) => reservations);
    // One that has ended holds nothing.
    const held = holds.filter(({ order_id }) => order_id === orderId);
    const total = held.reduce((sum, { quantity }) => sum + quantity, 0);
    const touched = [...new Set(held.map(({ product_id }) => product_id))];
    return judge(total === pieces, `${pieces} pieces to be held for '${orderId}'`, () =>
      [
        `${total} are.`,
        ...(touched.length === 0 ? ['No reservation was ever made for it.', describeHolds(holds)] : []),
        ...touched.map((id) => describeLedger(mock, id)),
      ].join('\n'),
    );
  },
};

/** @throws TypeError when there is none, also where an assertion is turned round: `not` would hold for any mistyped id. */
function findProduct(mock: InventoryMock, productId: string): FullProduct {
  const product = mock.products.get(productId);
  if (product !== undefined) return product;
  throw new TypeError(describeLedger(mock, productId));
}

function judge(pass: boolean, expectation: string, explain: () => string): Verdict {
  return { pass, message: () => `Expected ${expectation}${pass ? ' not' : ''}.\n${explain()}` };
}

/** The requests that were sent with a key, in order. */
function describeAttempts(mock: InventoryMock, key: string): string {
  const attempts = mock.journal.list({ idempotencyKey: key });
  if (attempts.length === 0) return `No request was sent with it. ${describeKeys(mock)}`;
  return attempts
    .map(({ seq, at, method, path, status, replayed, fault }) => {
      const outcome = status === null ? 'no answer' : `${status}${replayed ? ' (replayed)' : ''}`;
      return `  ${at} #${seq} ${method} ${path}: ${outcome}${fault === null ? '' : `, fault ${fault}`}`;
    })
    .join('\n');
}

function describeKeys(mock: InventoryMock): string {
  const keys = mock.journal.list().flatMap(({ idempotencyKey }) => idempotencyKey ?? []);
  return keys.length === 0 ? 'None was sent with a key.' : `Keys that were sent: ${quoteAll(keys)}.`;
}

function describeHolds(holds: readonly Reservation[]): string {
  const orders = holds.flatMap(({ order_id, state }) => (state === 'active' ? (order_id ?? []) : []));
  return orders.length === 0 ? 'Nothing is held.' : `Held are pieces for ${quoteAll(orders)}.`;
}

/** The last ones, each once. */
function quoteAll(names: readonly string[]): string {
  const last = [...new Set(names)].slice(-shownNames);
  return last.map((name) => `'${name}'`).join(', ');
}
