import type { HistoryEntry, Inventory, InventoryUpdateResult } from '@onhand/spec';
import { historyEntrySchema, inventorySchema } from '@onhand/spec/schemas';
import type { Answer } from '../client/answer.ts';
import type { Caller, Send } from '../client/call.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import { expectFields } from '../expectations/expect-fields.ts';
import { expectShape } from '../expectations/expect-shape.ts';
import { expectStatus } from '../expectations/expect-status.ts';
import { expectUpdated } from '../expectations/expect-updated.ts';
import type { Observation } from './observation.ts';

/** Where a check wants its product to begin; what is absent is 0, null or false. */
export interface StartingState {
  readonly stock: number;
  readonly reserved?: number;
  readonly reorder_threshold?: number | null;
  readonly backorder_allowed?: boolean;
}

/** How a change is sent, beside its body. */
interface UpdateOptions {
  /** `admin` when absent. */
  readonly as?: Caller;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A product that a check may change, reached only through the public API. */
export interface ProductUnderTest {
  readonly id: string;
  /** Path of its inventory, below the base URL. */
  readonly path: string;
  /** Brings it into a known state with one `set`. */
  bring(state: StartingState): Promise<InventoryUpdateResult>;
  /** Sends a change; the body is not checked, so that a check can send a wrong one. */
  update(change: unknown, options?: UpdateOptions): Promise<Answer>;
  read(): Promise<Inventory>;
  history(query?: Readonly<Record<string, string | number>>): Promise<HistoryEntry[]>;
  observe(): Promise<Observation>;
}

/** A product under test by its id. */
export function createProductUnderTest(send: Send, id: string): ProductUnderTest {
  const path = `/products/${encodeURIComponent(id)}/inventory`;

  const update = (change: unknown, { as = 'admin', headers = {} }: UpdateOptions = {}) =>
    send({ method: 'PATCH', target: path, as, headers, json: change });

  const read = async () => expectShape(await send({ target: path }), inventorySchema);

  const list = (query: Readonly<Record<string, string | number>>) =>
    send({ target: `${path}/history?${toSearch(query)}` });

  return {
    id,
    path,
    update,
    read,
    bring: async (state) => {
      const wanted = { reserved: 0, reorder_threshold: null, backorder_allowed: false, ...state };
      const reached = expectUpdated(await update({ operation: 'set', ...wanted, reason: 'contract_start' }));
      expectFields('the answer to the set that every check begins with', reached, wanted);
      return reached;
    },
    history: async (query = {}) => toEntries(await list(query)),
    observe: async () => {
      const newest = await list({ limit: 1 });
      const entries = toEntries(newest);
      const total = Number(newest.headers.get('x-total-count'));
      return { inventory: await read(), entries: total, newest: entries[0] };
    },
  };
}

function toSearch(query: Readonly<Record<string, string | number>>): string {
  return new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
}

/** The entries of one page of the history. */
export function toEntries(answer: Answer): HistoryEntry[] {
  expectStatus(answer, 200);
  if (!Array.isArray(answer.body))
    throw new BrokenPromise(`Expected ${answer.request} to be answered with an array.`);
  return answer.body.map((entry) => expectShape({ ...answer, body: entry }, historyEntrySchema));
}
