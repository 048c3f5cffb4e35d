import { InventoryManager, isInventoryError } from '@onhand/sdk';
import { createInventoryServer, type Fault, type InventoryServer, roleTokens } from '@onhand/server';
import { createChance } from './chance.ts';
import { findFaults } from './find-faults.ts';
import { chooseIntent, type Intent, productIds, send, startStock } from './intents.ts';
import type { Report } from './report.ts';
import { VirtualTime } from './virtual-time.ts';

/** What happened in one run. */
export interface RunSummary {
  readonly seed: number;
  readonly operations: number;
  readonly requests: number;
  readonly struck: number;
  readonly reported: Readonly<Record<Report['reported'], number>>;
  /** What must not be: an effect too many or too few, or a report that is not true. */
  readonly faults: readonly string[];
}

/** Calls that are under way at a time. */
const concurrency = 25;

/**
 * Makes so many changes against the reference server while three of ten requests meet a fault, repeats those whose outcome is
 * unknown as the error says, and holds every report and the final counts against the ledger and a model.
 */
export async function runSeed(seed: number, operations: number): Promise<RunSummary> {
  const world = createWorld(seed);
  const chance = createChance(seed);
  const reports: Report[] = [];
  for (let first = 0; first < operations; first += concurrency) {
    const count = Math.min(concurrency, operations - first);
    const intents = Array.from({ length: count }, (_, index) => chooseIntent(chance, first + index));
    reports.push(...(await world.time.until(Promise.all(intents.map(world.carryOut)))));
  }
  const counts = world.endFaults();
  const reported = { applied: 0, 'not-applied': 0, unknown: 0 };
  for (const report of reports) reported[report.reported]++;
  const faults = await world.time.until(findFaults(world.calm, reports));
  return { seed, operations, ...counts, reported, faults };
}

function createWorld(seed: number) {
  const time = new VirtualTime();
  const server = createInventoryServer({
    products: productIds.map((id) => ({ id, name: id, stock: startStock })),
    auth: roleTokens(),
    clock: time.now,
    seed,
  });
  for (const fault of networkFaults) server.control.faults.add(fault);
  const network = createNetwork(server, { time, chance: createChance(~seed) });
  const runtime = { now: time.now, schedule: time.schedule, random: createChance(seed + 1) };
  const options = { baseUrl: 'http://localhost/api', runtime, accessToken: () => 'admin' };
  const hasty = new InventoryManager({ ...options, fetch: network.fetch, timeoutMs: 5000 });
  const calm = new InventoryManager({ ...options, fetch: network.calmFetch });

  async function carryOut(intent: Intent): Promise<Report> {
    const first = await attempt(hasty, intent);
    if (first.reported !== 'unknown') return { intent, ...first };
    // What the error says to do: the same change with the same key, until it is known.
    for (;;) {
      const { reported, result } = await attempt(hasty, { ...intent, idempotencyKey: first.idempotencyKey });
      if (reported !== 'unknown') return { intent, reported: 'unknown', result };
    }
  }

  return { time, calm, carryOut, endFaults: network.endFaults };
}

/** A quarter of the requests, each fault about as often as the others; a token is refused once. */
const networkFaults: readonly Fault[] = [
  { times: 1, rate: 0.01, effect: { kind: 'status', status: 401, code: 'unauthorized' } },
  { rate: 0.044, effect: { kind: 'drop-before' } },
  { rate: 0.046, effect: { kind: 'drop-after-commit' } },
  { rate: 0.048, effect: { kind: 'status', status: 500 } },
  { rate: 0.05, effect: { kind: 'status', status: 503, code: 'overloaded', retryAfterSeconds: 1 } },
  { rate: 0.053, effect: { kind: 'status', status: 429, retryAfterSeconds: 2 } },
  { rate: 0.056, effect: { kind: 'truncate' } },
];

/** How many of the requests are never answered; the server has seen one half of them. */
const silence = 0.05;

function createNetwork(
  server: InventoryServer,
  { time, chance }: { time: VirtualTime; chance: () => number },
) {
  let requests = 0;
  let silent = 0;
  const deliver = (url: string, init: RequestInit) => time.work(() => server.fetch(new Request(url, init)));
  return {
    calmFetch: deliver,
    async fetch(url: string, init: RequestInit): Promise<Response> {
      requests++;
      const luck = chance();
      if (luck >= silence) return deliver(url, init);
      silent++;
      if (luck < silence / 2) await deliver(url, { ...init, signal: null }).catch(() => {});
      return new Promise(() => {});
    },
    /** Has all go well from now, and tells how it went until now. */
    endFaults() {
      const struck = server.control.faults.list().reduce((sum, fault) => sum + fault.struck, silent);
      server.control.faults.clear();
      return { requests, struck };
    },
  };
}

async function attempt(inventory: InventoryManager, intent: Intent) {
  try {
    const result = await send(inventory, intent);
    return { reported: 'applied' as const, result, idempotencyKey: result.idempotencyKey };
  } catch (error) {
    if (!isInventoryError(error)) throw error;
    return { reported: error.outcome, result: undefined, idempotencyKey: error.idempotencyKey };
  }
}
