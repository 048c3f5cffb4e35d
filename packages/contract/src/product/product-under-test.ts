import {
  type Backorder,
  type HistoryEntry,
  type Inventory,
  type InventoryUpdateResult,
  limits,
  type Reservation,
} from '@onhand/spec';
import {
  backorderSchema,
  historyEntrySchema,
  inventorySchema,
  reservationSchema,
} from '@onhand/spec/schemas';
import type { Answer } from '../client/answer.ts';
import type { Caller, Send } from '../client/call.ts';
import type { Capabilities } from '../client/capabilities.ts';
import { expectFields } from '../expectations/expect-fields.ts';
import { expectList } from '../expectations/expect-list.ts';
import { expectShape, type Shape } from '../expectations/expect-shape.ts';
import { expectUpdated } from '../expectations/expect-updated.ts';
import { closeOpenOnes, closePromises, type OpenOnes } from './close-promises.ts';
import { listUpTo } from './list-all.ts';
import type { Observation } from './observation.ts';
import type { OpenPromises } from './open-promises.ts';

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

/** What a query asks for. */
type Query = Readonly<Record<string, string | number>>;

/** A product that a check may change, reached only through the public API. */
export interface ProductUnderTest {
  readonly id: string;
  /** Path of its inventory, below the base URL. */
  readonly path: string;
  /**
   * Closes what earlier checks or sequences left open: active holds and backorders. Done before each check. It asks for
   * nothing where nothing can have been opened since the last time.
   */
  clear(): Promise<void>;
  /** The same where it is known what is open, which saves to ask. */
  close(open: OpenOnes): Promise<void>;
  /** Brings it into a known state with one `set`; holds that are active have to be closed before. */
  bring(state: StartingState): Promise<InventoryUpdateResult>;
  /** Sends a change; the body is not checked, so that a check can send a wrong one. */
  update(change: unknown, options?: UpdateOptions): Promise<Answer>;
  /** Raises a hold by so many pieces; `more` is the rest of `reservation`. */
  hold(id: string, pieces: number, more?: object): Promise<Answer>;
  /** Ships so many pieces, from a hold when one is named. */
  ship(pieces: number, reservation?: object): Promise<Answer>;
  /** Releases so many pieces of a hold. */
  release(id: string, pieces: number): Promise<Answer>;
  /** Ships a backorder, whichever product it is of. */
  fulfill(backorderId: string, options?: UpdateOptions): Promise<Answer>;
  read(): Promise<Inventory>;
  reservation(id: string): Promise<Reservation>;
  reservations(query?: Query): Promise<Reservation[]>;
  backorders(query?: Query): Promise<Backorder[]>;
  history(query?: Query): Promise<HistoryEntry[]>;
  /** The newest entry of the history, or `undefined` where the server has no history and none can be compared. */
  newestEntry(): Promise<Partial<HistoryEntry> | undefined>;
  observe(): Promise<Observation>;
}

/** What a product under test is reached through. */
export interface ProductAccess {
  /** Watched by `openPromises`. */
  readonly send: Send;
  readonly capabilities: Capabilities;
  readonly openPromises: OpenPromises;
}

/** A product under test by its id. */
export function createProductUnderTest(
  id: string,
  { send, capabilities, openPromises }: ProductAccess,
): ProductUnderTest {
  const path = `/products/${encodeURIComponent(id)}/inventory`;
  const product: ProductUnderTest = {
    id,
    path,
    ...createChanges(send, path),
    ...createReads({ send, capabilities }, path),
    clear: async () => {
      if (!openPromises.mayHave(id)) return;
      await closePromises(product, capabilities);
      openPromises.closed(id);
    },
    close: async (open) => {
      await closeOpenOnes(product, open);
      openPromises.closed(id);
    },
  };
  return product;
}

function createChanges(
  send: Send,
  path: string,
): Pick<ProductUnderTest, 'update' | 'bring' | 'hold' | 'ship' | 'release' | 'fulfill'> {
  const update = (change: unknown, { as = 'admin', headers = {} }: UpdateOptions = {}) =>
    send({ method: 'PATCH', target: path, as, headers, json: change });

  return {
    update,
    bring: async (state) => {
      const wanted = { reserved: 0, reorder_threshold: null, backorder_allowed: false, ...state };
      const reached = expectUpdated(await update({ operation: 'set', ...wanted, reason: 'contract_start' }));
      expectFields('the answer to the set that every check begins with', reached, wanted);
      return reached;
    },
    hold: (id, pieces, more = {}) =>
      update({ operation: 'increment', stock: 0, reserved: pieces, reservation: { id, ...more } }),
    ship: (pieces, reservation) => update({ operation: 'decrement', stock: pieces, reservation }),
    release: (id, pieces) =>
      update({ operation: 'decrement', stock: 0, reserved: pieces, reservation: { id } }),
    fulfill: (id, { as = 'admin', headers = {} } = {}) => {
      const target = `/inventory/backorders/${encodeURIComponent(id)}/fulfill`;
      return send({ method: 'POST', target, as, headers });
    },
  };
}

function createReads(
  { send, capabilities }: Pick<ProductAccess, 'send' | 'capabilities'>,
  path: string,
): Reads {
  const read = async () => expectShape(await send({ target: path }), inventorySchema);
  const list = (name: string, query: Query) => send({ target: `${path}/${name}?${toSearch(query)}` });
  const listMost = <T>(name: string, query: Query, shape: Shape<T>) => {
    const { limit = limits.page.default } = query;
    return listUpTo(Number(limit), { send, first: `${path}/${name}?${toSearch(query)}`, shape });
  };
  const hasHistory = () => capabilities.has('listInventoryHistory');

  return {
    read,
    reservation: async (id) => {
      const target = `${path}/reservations/${encodeURIComponent(id)}`;
      return expectShape(await send({ target }), reservationSchema);
    },
    reservations: (query = {}) => listMost('reservations', query, reservationSchema),
    backorders: (query = {}) => listMost('backorders', query, backorderSchema),
    history: (query = {}) => listMost('history', query, historyEntrySchema),
    newestEntry: async () => {
      if (!(await hasHistory())) return undefined;
      const [newest] = toEntries(await list('history', { limit: 1 }));
      return newest ?? {};
    },
    observe: async () => {
      if (!(await hasHistory())) return { inventory: await read(), entries: undefined, newest: undefined };
      const [inventory, newest] = await Promise.all([read(), list('history', { limit: 1 })]);
      const entries = toEntries(newest);
      const total = Number(newest.headers.get('x-total-count'));
      return { inventory, entries: total, newest: entries[0] };
    },
  };
}

type Reads = Pick<
  ProductUnderTest,
  'read' | 'reservation' | 'reservations' | 'backorders' | 'history' | 'newestEntry' | 'observe'
>;

function toSearch(query: Query): string {
  return new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
}

/** The entries of one page of the history. */
export function toEntries(answer: Answer): HistoryEntry[] {
  return expectList(answer, historyEntrySchema);
}
