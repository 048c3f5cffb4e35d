import { limits } from '@onhand/spec';
import type { RecordedAdjustment } from '../engine/applied-change.ts';
import type { ProductView } from '../engine/decide-change.ts';
import type { LedgerEntry } from '../engine/ledger-entry.ts';
import type { ProductState } from '../engine/product-state.ts';
import type { Commit, HistoryPage, HistoryQuery, InventoryStore, ProductPage } from './inventory-store.ts';
import { createKeyMemory } from './key-memory.ts';

interface ProductRecord extends ProductView {
  state: ProductState;
  /** Oldest first; the entry with `seq` n is at n − 1. */
  readonly entries: LedgerEntry[];
  readonly adjustments: Map<string, RecordedAdjustment>;
}

/** Keeps everything in this process. Atomic because nothing in a step waits. */
export function createMemoryStore(products: readonly ProductState[]): InventoryStore {
  const records = new Map<string, ProductRecord>();
  for (const product of products) records.set(product.id, createRecord(product));
  const sortedIds = [...records.keys()].sort();
  const keys = createKeyMemory(limits.idempotencyRetentionMs);

  function write(commit: Commit) {
    for (const { applied, fingerprint } of commit.changes) {
      const record = requireRecord(records, applied.state.id);
      record.state = applied.state;
      record.entries.push(applied.entry);
      if (applied.entry.adjustmentId !== null) {
        record.adjustments.set(applied.entry.adjustmentId, { fingerprint, applied });
      }
    }
    if (commit.keyed) keys.answer(commit.keyed.scope, commit.keyed.answer);
  }

  return {
    async transact(productIds, decide) {
      const decision = decide(productIds.map((id) => records.get(id)));
      if (decision.commit) write(decision.commit);
      return decision.answer;
    },
    async readProduct(productId) {
      return records.get(productId)?.state;
    },
    async listProducts(page) {
      return pageOfProducts(sortedIds, page, (id) => requireRecord(records, id).state);
    },
    async readHistory(productId, query) {
      return pageOfHistory(records.get(productId)?.entries ?? [], query);
    },
    async claimKey(claim, nowMs) {
      return keys.claim(claim, nowMs);
    },
    async releaseKey(scope) {
      keys.release(scope);
    },
  };
}

function createRecord(state: ProductState): ProductRecord {
  const adjustments = new Map<string, RecordedAdjustment>();
  return { state, entries: [], adjustments, findAdjustment: (id) => adjustments.get(id) };
}

function requireRecord(records: Map<string, ProductRecord>, id: string): ProductRecord {
  const record = records.get(id);
  if (!record)
    throw new Error(`Broken invariant: product '${id}' was to be changed and is not in the store.`);
  return record;
}

function pageOfProducts(
  sortedIds: readonly string[],
  page: { afterId: string | undefined; limit: number },
  stateOf: (id: string) => ProductState,
): ProductPage {
  const { afterId } = page;
  const found = afterId === undefined ? 0 : sortedIds.findIndex((id) => id > afterId);
  const start = found === -1 ? sortedIds.length : found;
  const ids = sortedIds.slice(start, start + page.limit);
  return {
    products: ids.map(stateOf),
    total: sortedIds.length,
    hasMore: start + ids.length < sortedIds.length,
  };
}

function pageOfHistory(entries: readonly LedgerEntry[], query: HistoryQuery): HistoryPage {
  const matching = query.matches ? entries.filter(query.matches) : entries;
  const older = query.before === undefined ? matching.length : countOlder(matching, query.before);
  const end = Math.max(0, older - query.offset);
  const start = Math.max(0, end - query.limit);
  return { entries: matching.slice(start, end).reverse(), total: matching.length, hasMore: start > 0 };
}

/** How many entries have a smaller `seq`, found by halving: a ledger can be long. */
function countOlder(entries: readonly LedgerEntry[], seq: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.seq ?? seq) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
