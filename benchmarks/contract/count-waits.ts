/**
 * Counts how long the suite would take on a server that answers 50 ms later, if neither of the two needed any time of its own: by a
 * clock that only moves when everybody waits. So the figure is the same on every machine, busy or not.
 */
import { runContract } from '@onhand/contract';
import { createInventoryServer, roleTokens } from '@onhand/server';

const latencyMs = 50;
const names = ['contract-1', 'contract-2', 'contract-3', 'contract-4', 'contract-5', 'contract-6'];
const tokens = {
  admin: 'admin',
  manager: 'manager',
  staff: 'staff',
  sales: 'sales:alice',
  auditor: 'auditor',
};

interface Waiting {
  readonly dueMs: number;
  readonly go: () => void;
}

/** What came of one run. */
export interface CountedWaits {
  readonly products: number;
  readonly requests: number;
  readonly seconds: number;
  readonly broken: number;
}

/** Runs the suite once, with so many products. */
export async function countWaits(products: number): Promise<CountedWaits> {
  const server = createInventoryServer({
    auth: roleTokens(),
    products: names.map((id) => ({ id, name: id, stock: 50 })),
  });
  const waiting: Waiting[] = [];
  const state = { nowMs: 0, requests: 0, inHand: 0, isOver: false };
  const fetch = async (request: Request): Promise<Response> => {
    state.requests += 1;
    await new Promise<void>((go) => waiting.push({ dueMs: state.nowMs + latencyMs, go }));
    state.inHand += 1;
    try {
      return await server.fetch(request);
    } finally {
      state.inHand -= 1;
    }
  };
  const ended = runContract({
    baseUrl: 'http://contract.test/api',
    tokens,
    products: names.slice(0, products),
    fetch,
    clock: () => state.nowMs,
    timeoutMs: 3_600_000,
  }).finally(() => {
    state.isOver = true;
  });
  while (!state.isOver) {
    await settle(() => state.inHand === 0);
    waiting.sort((one, other) => one.dueMs - other.dueMs);
    state.nowMs = Math.max(state.nowMs, waiting[0]?.dueMs ?? 0);
    const due = waiting.filter(({ dueMs }) => dueMs <= state.nowMs);
    waiting.splice(0, due.length);
    for (const { go } of due) go();
  }
  const { broken, durationMs } = await ended;
  return { products, requests: state.requests, seconds: durationMs / 1_000, broken };
}

/** Lets everybody go on who need not wait. */
async function settle(isIdle: () => boolean): Promise<void> {
  for (let turn = 0; turn < 6 || !isIdle(); turn++) await new Promise((resolve) => setImmediate(resolve));
}
