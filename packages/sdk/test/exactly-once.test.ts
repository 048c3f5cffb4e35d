import {
  type HistoryEntry,
  InventoryManager,
  type InventoryUpdateResult,
  isInventoryError,
  type Outcome,
  type WriteReceipt,
} from '@onhand/sdk';
import { createInventoryServer, roleTokens } from '@onhand/server';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFaultyNetwork, type Fault } from './faulty-network.ts';
import { createPatientRuntime } from './patient-runtime.ts';

const verbs = [
  'receive',
  'reserve',
  'release',
  'release held',
  'sell reserved',
  'sell held',
  'sell off the shelf',
] as const;

/** One reservation that all of them raise, lower and ship from. */
const reservationId = 'cart_8';

interface Intent {
  readonly verb: (typeof verbs)[number];
  readonly quantity: number;
}

/** What an intent came to, first as it was reported and then, where that left a doubt, when it was repeated. */
interface Report extends Intent {
  readonly orderId: string;
  readonly reported: 'applied' | Outcome;
  readonly result: Sent | undefined;
}

/** What every change came to. */
type Sent = Pick<InventoryUpdateResult, 'inventory_history_id'> & WriteReceipt;

const intents = fc.record({ verb: fc.constantFrom(...verbs), quantity: fc.integer({ min: 1, max: 20 }) });
const faults = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Fault>('none') },
  { weight: 2, arbitrary: fc.constantFrom<Fault>('drop-before', 'drop-after') },
  { weight: 1, arbitrary: fc.constantFrom<Fault>('refuse', 'truncate', 'duplicate') },
);

/** For the message of a failure; `SEED=…` runs it again. */
const seed = `SEED=${fc.readConfigureGlobal()?.seed}`;

it('a response dropped after the change was applied, at any attempt, leads to exactly one effect', async () => {
  const world = createWorld();
  const reports: Report[] = [];
  const planned = fc.sample(intents, 1000);
  for (let first = 0; first < planned.length; first += 10) {
    const batch = planned.slice(first, first + 10);
    reports.push(
      ...(await Promise.all(batch.map((intent, index) => world.run(intent, `order_${first + index}`)))),
    );
  }
  const ledger = await world.calm.history('mug').toArray({ limit: 10_000 });

  expectEveryAttemptWasHit(world.met);
  expectEveryReportIsTrue(reports, ledger);
  const { stock, reserved } = await world.calm.get('mug', { fresh: true });
  expect({ stock, reserved }, seed).toEqual(fold(reports.filter(({ result }) => result !== undefined)));
});

function createWorld() {
  const products = [{ id: 'mug', name: 'Ceramic mug', stock: 500, reserved: 50 }];
  const server = createInventoryServer({ products, auth: roleTokens() });
  const plan = fc.sample(faults, 10_000);
  const { fetch, met } = createFaultyNetwork(server, () => plan.pop() ?? 'none');
  const runtime = createPatientRuntime(() => 0.5);
  const options = { baseUrl: 'http://localhost/api', accessToken: 'admin', runtime };
  const faulty = new InventoryManager({ ...options, fetch });
  const calm = new InventoryManager({
    ...options,
    fetch: (url, init) => server.fetch(new Request(url, init)),
  });

  async function run(intent: Intent, orderId: string): Promise<Report> {
    const first = await attempt(() => send(faulty, intent, { orderId }));
    if (first.reported !== 'unknown') return { ...intent, orderId, ...first };
    // What the error says to do: the same change with the same key.
    const { idempotencyKey } = first;
    const { result } = await attempt(() => send(calm, intent, { orderId, idempotencyKey }));
    return { ...intent, orderId, reported: 'unknown', result };
  }

  return { calm, met, run };
}

function send(inventory: InventoryManager, { verb, quantity }: Intent, options: SendOptions): Promise<Sent> {
  switch (verb) {
    case 'receive': {
      const change = {
        operation: 'increment',
        stock: quantity,
        metadata: { order_id: options.orderId },
      } as const;
      return inventory.update('mug', change, { idempotencyKey: options.idempotencyKey });
    }
    case 'reserve':
      return inventory.reserve('mug', quantity, { ...options, reservationId });
    case 'release':
      return inventory.release('mug', quantity, options);
    case 'release held':
      return inventory.release('mug', quantity, { ...options, reservationId });
    case 'sell held':
      return inventory.processSale('mug', quantity, { ...options, reservationId });
    case 'sell reserved':
      return inventory.processSale('mug', quantity, options);
    case 'sell off the shelf':
      return inventory.processSale('mug', quantity, { ...options, reduceReserved: false });
  }
}

interface SendOptions {
  readonly orderId: string;
  readonly idempotencyKey?: string | undefined;
}

async function attempt(call: () => Promise<Sent>) {
  try {
    const result = await call();
    return { reported: 'applied' as const, result, idempotencyKey: result.idempotencyKey };
  } catch (error) {
    if (!isInventoryError(error)) throw error;
    return { reported: error.outcome, result: undefined, idempotencyKey: error.idempotencyKey };
  }
}

/** The test is worth something only if answers were lost at the first attempt, at the last, and at those between. */
function expectEveryAttemptWasHit(met: readonly { readonly fault: Fault; readonly attempt: number }[]): void {
  const hit = met.flatMap(({ fault, attempt }) => (fault === 'drop-after' ? [attempt] : []));
  expect(new Set(hit)).toEqual(new Set([1, 2, 3, 4]));
}

function expectEveryReportIsTrue(reports: readonly Report[], ledger: readonly HistoryEntry[]): void {
  const entries = Map.groupBy(ledger, ({ metadata }) => metadata.order_id);
  for (const { orderId, result } of reports) {
    const ids = (entries.get(orderId) ?? []).map(({ id }) => id);
    expect(ids, `${orderId}, ${seed}`).toEqual(result === undefined ? [] : [result.inventory_history_id]);
  }
  const counts = Map.groupBy(reports, ({ reported }) => reported);
  expect([...counts.keys()].sort()).toEqual(['applied', 'not-applied', 'unknown']);
}

/** What the counts must be, worked out apart from server and client. */
function fold(applied: readonly Intent[]): { stock: number; reserved: number } {
  const effects = {
    receive: [1, 0],
    reserve: [0, 1],
    release: [0, -1],
    'release held': [0, -1],
    'sell held': [-1, -1],
    'sell reserved': [-1, -1],
    'sell off the shelf': [-1, 0],
  };
  let stock = 500;
  let reserved = 50;
  for (const { verb, quantity } of applied) {
    const [stockSign = 0, reservedSign = 0] = effects[verb];
    stock += stockSign * quantity;
    reserved += reservedSign * quantity;
  }
  return { stock, reserved };
}
