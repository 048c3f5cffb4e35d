import { limits } from '@onhand/spec';
import { confirmationMs } from '../engine/confirmation.ts';
import type { Reservation } from '../engine/reservation.ts';
import type { AuditLog } from './audit-log.ts';
import type { CommittedStep } from './committed-step.ts';
import { createConfirmationMemory } from './confirmation-memory.ts';
import { createDueQueue } from './due-queue.ts';
import type { Commit, InventoryStore } from './inventory-store.ts';
import { createKeyMemory } from './key-memory.ts';
import { pageById, pageOfHistory } from './paging.ts';
import { ProductRecord } from './product-record.ts';
import type { ProductImage, StoreImage } from './store-image.ts';

/** A store that can be copied as a whole. */
export interface MemoryStore extends InventoryStore {
  /** All that it holds now, for a store that goes on from here. */
  capture(): StoreImage;
  /** One product as it is now; `undefined` when there is none of this id. */
  captureProduct(productId: string): ProductImage | undefined;
  /** Begins products anew, whether they are there or not, in one step. */
  begin(products: readonly ProductImage[]): void;
}

/** What a memory store is made with. */
export interface MemorySetting {
  /** Where the audit records of its commits go; it stays when a store is replaced. */
  readonly auditLog: AuditLog;
  /** Entries that are kept of each product. */
  readonly historyLimit: number;
  /** Told of each change once all of its commit is written. */
  readonly onCommit: (step: CommittedStep) => void;
}

/** Keeps everything in this process, going on from an image. Atomic because nothing in a step waits. */
export function createMemoryStore(
  image: StoreImage,
  { auditLog, historyLimit, onCommit }: MemorySetting,
): MemoryStore {
  const recordOf = (product: ProductImage) => new ProductRecord(product, historyLimit);
  const records = new Map(image.products.map((product) => [product.state.id, recordOf(product)]));
  const listById = () => [...records.values()].map(({ state }) => state).sort(byId);
  let sorted = listById();
  const productOfBackorder = new Map<string, ProductRecord>();
  const keys = createKeyMemory(limits.idempotencyRetentionMs, image.answers);
  const confirmations = createConfirmationMemory(image.confirmations);
  const dueQueue = createDueQueue(({ productId, reservationId, atMs }) => {
    const hold = records.get(productId)?.findReservation(reservationId);
    return hold?.state === 'active' && hold.expiresAtMs === atMs;
  });

  for (const record of records.values()) register(record);

  /** Puts down where a product's holds and backorders are found. */
  function register({ state: { id: productId }, backorders, reservations }: ProductRecord): void {
    for (const { id } of backorders.values()) productOfBackorder.set(id, requireRecord(records, productId));
    for (const { id, state, expiresAtMs } of reservations.values()) {
      if (state === 'active' && expiresAtMs !== null) {
        dueQueue.add({ productId, reservationId: id, atMs: expiresAtMs });
      }
    }
  }

  function write(commit: Commit): void {
    const steps: CommittedStep[] = [];
    for (const change of commit.changes) {
      const { state, reservation, backorder } = change.applied;
      const record = requireRecord(records, state.id);
      const held = reservation && record.findReservation(reservation.id);
      steps.push({ before: record.state, applied: change.applied });
      record.write(change);
      if (backorder !== undefined) productOfBackorder.set(backorder.id, record);
      if (
        reservation?.state === 'active' &&
        reservation.expiresAtMs !== null &&
        !hasDeadline(held, reservation)
      ) {
        dueQueue.add({ productId: state.id, reservationId: reservation.id, atMs: reservation.expiresAtMs });
      }
    }
    for (const attempt of commit.attempts ?? []) auditLog.write(attempt);
    if (commit.confirmation) confirmations.add(commit.confirmation, confirmationMs);
    if (commit.keyed) keys.answer(commit.keyed.scope, commit.keyed.answer);
    for (const step of steps) onCommit(step);
  }

  return {
    async transact(productIds, decide) {
      const decision = decide(productIds.map((id) => records.get(id)));
      if (decision.commit) write(decision.commit);
      return decision.answer;
    },
    readProduct: async (productId) => records.get(productId)?.state,
    readProducts: async () => sorted.map(({ id }) => requireRecord(records, id).state),
    async listProducts(page) {
      const found = pageById(sorted, page);
      return { ...found, items: found.items.map(({ id }) => requireRecord(records, id).state) };
    },
    readHistory: async (productId, query) => pageOfHistory(requireRecord(records, productId).entries, query),
    readReservation: async (productId, reservationId) =>
      records.get(productId)?.findReservation(reservationId),
    listReservations: async (productId, page) =>
      listByState(requireRecord(records, productId).reservations, page),
    findNextDue: async (nowMs) => dueQueue.findNext(nowMs),
    readNextDueAtMs: async () => dueQueue.nextAtMs(),
    readBackorder: async (backorderId) => productOfBackorder.get(backorderId)?.findBackorder(backorderId),
    listBackorders: async (productId, page) =>
      listByState(requireRecord(records, productId).backorders, page),
    readConfirmation: async (token) => confirmations.find(token),
    claimKey: async (claim, nowMs) => keys.claim(claim, nowMs),
    releaseKey: async (scope) => keys.release(scope),
    begin(products) {
      for (const image of products) {
        const { id } = image.state;
        for (const backorderId of records.get(id)?.backorders.keys() ?? [])
          productOfBackorder.delete(backorderId);
        const record = recordOf(image);
        records.set(id, record);
        register(record);
      }
      sorted = listById();
    },
    capture: () => ({
      products: [...records.values()].map((record) => record.capture()),
      answers: keys.capture(),
      confirmations: confirmations.capture(),
    }),
    captureProduct: (productId) => records.get(productId)?.capture(),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** Whether the hold's deadline is in the queue already, from before the change. */
function hasDeadline(before: Reservation | undefined, after: Reservation): boolean {
  return before?.state === 'active' && before.expiresAtMs === after.expiresAtMs;
}

function requireRecord(records: Map<string, ProductRecord>, id: string): ProductRecord {
  const record = records.get(id);
  if (!record) throw new Error(`Broken invariant: product '${id}' was asked for and is not in the store.`);
  return record;
}

function listByState<Item extends { readonly id: string; readonly state: string }>(
  items: ReadonlyMap<string, Item>,
  { state, ...page }: { state: string | undefined; afterId: string | undefined; limit: number },
) {
  const matching = [...items.values()].filter((item) => state === undefined || item.state === state);
  return pageById(matching.sort(byId), page);
}
