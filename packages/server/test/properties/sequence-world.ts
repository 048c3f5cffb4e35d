import type { InventoryServerOptions } from '@onhand/server';
import type { HistoryEntry, Inventory, Reservation } from '@onhand/spec';
import { expect } from 'vitest';
import { type Answered, startWorld } from '../start-world.ts';
import { availableOf, type Body, expire, type Reference } from './reference.ts';
import { type ProductId, productIds } from './step.ts';

const dayMs = 86_400_000;

/** A change as it was sent. */
export interface SentChange {
  readonly product: ProductId;
  readonly body: Body;
  readonly key: string | undefined;
  readonly ifVersion: number | undefined;
}

interface Remembered {
  readonly sent: string;
  readonly atMs: number;
  readonly answer: unknown;
}

/** What the reference expects of the next answer to a change. */
export type Forecast = 'applied' | 'refused' | { readonly replay: unknown } | { readonly original: unknown };

const beginnings: Readonly<Record<ProductId, Pick<Reference, 'stock' | 'reserved' | 'backorderAllowed'>>> = {
  mug: { stock: 12, reserved: 2, backorderAllowed: false },
  cup: { stock: 4, reserved: 0, backorderAllowed: true },
};

const beginWith = (id: ProductId): Reference => ({
  ...beginnings[id],
  backordered: 0,
  reorderThreshold: null,
  version: 1,
  holds: new Map(),
});

/** A server in this process, and beside it all that the reference knows of its products. */
export function startSequence(options: InventoryServerOptions = {}) {
  const world = startWorld({
    ...options,
    checkResponses: false,
    products: productIds.map((id) => {
      const { stock, reserved, backorderAllowed } = beginnings[id];
      return { id, name: id, stock, reserved, backorder_allowed: backorderAllowed };
    }),
  });
  const products = new Map<ProductId, Reference>(productIds.map((id) => [id, beginWith(id)]));
  const keys = new Map<string, Remembered>();
  const adjustments = new Map<string, Remembered>();
  const backorders: { id: string; product: ProductId; quantity: number; isOpen: boolean }[] = [];
  const sent: SentChange[] = [];

  const reference = (id: ProductId): Reference => products.get(id) ?? beginWith(id);
  const nameOf = ({ product, key }: SentChange) => `${product} ${key}`;

  return {
    ...world,
    sent,
    backorders,
    reference,
    /** What must come of a change, before the rules are asked. */
    forecast(change: SentChange): Forecast | undefined {
      const asked = JSON.stringify(change.body);
      const known = change.key === undefined ? undefined : keys.get(nameOf(change));
      if (known !== undefined && world.clock.nowMs < known.atMs + dayMs) {
        return known.sent === asked ? { replay: known.answer } : 'refused';
      }
      const { adjustment_id: adjustmentId } = change.body;
      const used =
        adjustmentId === undefined ? undefined : adjustments.get(`${change.product} ${adjustmentId}`);
      if (used !== undefined) return { original: used.answer };
      const isStale =
        change.ifVersion !== undefined && change.ifVersion !== reference(change.product).version;
      return isStale ? 'refused' : undefined;
    },
    /** Takes what the reference says for what is, and remembers the names that it was applied under. */
    commit(change: SentChange, after: Reference, answer: Answered['body']) {
      const remembered = { sent: JSON.stringify(change.body), atMs: world.clock.nowMs, answer };
      const shortage = after.backordered - reference(change.product).backordered;
      products.set(change.product, after);
      if (change.key !== undefined) keys.set(nameOf(change), remembered);
      const { adjustment_id: adjustmentId } = change.body;
      if (adjustmentId !== undefined) adjustments.set(`${change.product} ${adjustmentId}`, remembered);
      if (shortage > 0) {
        backorders.push({
          id: answer.backorder_id,
          product: change.product,
          quantity: shortage,
          isOpen: true,
        });
      }
    },
    replace: (id: ProductId, after: Reference) => void products.set(id, after),
    /** Lets time pass for both. */
    wait(seconds: number) {
      world.clock.nowMs += seconds * 1_000;
      for (const id of productIds) products.set(id, expire(reference(id), world.clock.nowMs));
    },
    observe: (id: ProductId) => observe(world, id),
    /** Expects that a product is as the reference says, in all that can be seen but its history. */
    async expectAgreement(id: ProductId) {
      const expected = reference(id);
      const { inventory, reservations, entries } = await observe(world, id);
      expect(toCounts(inventory)).toEqual(countsOf(expected));
      expect(new Map(reservations.map((hold) => [hold.id, toHold(hold)]))).toEqual(expected.holds);
      expect(inventory.version).toBe(1 + entries);
    },
    readHistory: (id: ProductId): Promise<HistoryEntry[]> => readHistory(world, id),
    beginning: beginWith,
  };
}

export type SequenceWorld = ReturnType<typeof startSequence>;

type World = ReturnType<typeof startWorld>;

async function observe({ get }: World, id: ProductId) {
  const path = `/products/${id}/inventory`;
  const inventory: Inventory = (await get(path)).body;
  const reservations: Reservation[] = (await get(`${path}/reservations?limit=1000`)).body;
  const history = await get(`${path}/history?limit=1`);
  return { inventory, reservations, entries: Number(history.headers.get('x-total-count')) };
}

/** Oldest first. */
async function readHistory({ get }: World, id: ProductId): Promise<HistoryEntry[]> {
  return (await get(`/products/${id}/inventory/history?limit=1000`)).body.reverse();
}

function toCounts({ id: _id, updated_at: _at, ...counts }: Inventory) {
  return counts;
}

function countsOf(expected: Reference): ReturnType<typeof toCounts> {
  return {
    stock: expected.stock,
    reserved: expected.reserved,
    available: availableOf(expected),
    backordered: expected.backordered,
    reorder_threshold: expected.reorderThreshold,
    backorder_allowed: expected.backorderAllowed,
    version: expected.version,
  };
}

function toHold({ state, quantity, raised, released, committed, expired, expires_at }: Reservation) {
  const expiresAtMs = expires_at === null ? null : Date.parse(expires_at);
  return { state, quantity, raised, released, committed, expired, expiresAtMs };
}
