import type {
  ActiveFault,
  AnsweredKey,
  Duration,
  Fault,
  FullProduct,
  JournalEntry,
  JournalFilter,
  Moment,
  ProductSeed,
  StreamEnding,
} from '@onhand/server';
import type { HistoryEntry } from '@onhand/spec';
import type { Scenario } from '../scenarios/scenario.ts';

/** Which server to steer. */
export interface RemoteControlOptions {
  /** Where the server is: `http://localhost:8000`. A base path such as `/api` is left out. */
  readonly url: string;
  /** The world to steer; requests reach it with the header `X-Onhand-Namespace`. The unnamed one unless given. */
  readonly namespace?: string;
  /** How requests are sent; the global `fetch` unless given. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/**
 * The control surface of a server in another process, for end-to-end tests. The same names as in the mock; everything is
 * awaited.
 */
export interface RemoteControl {
  /** What requests of the page under test must carry to reach the same world. */
  readonly headers: Readonly<Record<string, string>>;
  reset(options?: { readonly now?: Moment }): Promise<void>;
  readonly products: {
    get(productId: string): Promise<FullProduct>;
    list(): Promise<readonly FullProduct[]>;
    history(productId: string): Promise<readonly HistoryEntry[]>;
    put(...products: readonly ProductSeed[]): Promise<void>;
    replace(products: readonly ProductSeed[]): Promise<void>;
  };
  readonly clock: {
    /** Milliseconds since the epoch. */
    now(): Promise<number>;
    set(moment: Moment): Promise<void>;
    advance(duration: Duration): Promise<void>;
  };
  snapshot(): Promise<string>;
  restore(snapshotId: string): Promise<void>;
  readonly journal: {
    list(filter?: JournalFilter): Promise<readonly JournalEntry[]>;
    clear(): Promise<void>;
  };
  readonly keys: { find(key: string): Promise<readonly AnsweredKey[]> };
  /** The streams that tell of changes as they happen. */
  readonly realtime: {
    /** How many are open. */
    count(): Promise<number>;
    /** Breaks them off, or ends them as a server does, when it is said how. */
    cut(ending?: StreamEnding): Promise<void>;
  };
  /** Has things go wrong, until the returned function is called or the world is reset. */
  use(...scenarios: readonly Scenario[]): Promise<() => Promise<void>>;
}

/** Thrown when the server does not do what it was told to: it is not there, not steerable, or the wish makes no sense. */
export class RemoteControlError extends Error {
  override readonly name = 'RemoteControlError';
}

/**
 * Steers `onhand-server` from a test in another process, such as one of Playwright or Cypress. The server must listen on loopback,
 * or have been started with `--control`, which also keeps the journal.
 *
 * @throws TypeError when `url` is not an http(s) URL.
 * @throws RemoteControlError from every method, when the server cannot be reached or refuses.
 * @example
 * const server = createRemoteControl({ url: 'http://localhost:8000', namespace: testId });
 * await server.products.replace(worlds.soldOut('mug'));
 * await server.use(scenarios.slow(500));
 */
export function createRemoteControl(options: RemoteControlOptions): RemoteControl {
  const send = createSender(options);
  const nothing = async (method: string, path: string, body?: unknown) =>
    void (await send(method, path, body));
  const product = (productId: string) => `/products/${encodeURIComponent(productId)}`;

  return {
    headers: headersOf(options.namespace),
    reset: (wish = {}) => nothing('POST', '/reset', wish),
    products: {
      get: (productId) => send<FullProduct>('GET', product(productId)),
      list: () => send<FullProduct[]>('GET', '/products'),
      history: (productId) => send<HistoryEntry[]>('GET', `${product(productId)}/history`),
      put: (...products) => nothing('POST', '/products', products),
      replace: (products) => nothing('PUT', '/products', products),
    },
    clock: {
      now: async () => Date.parse((await send<{ now: string }>('GET', '/clock')).now),
      set: (now) => nothing('PUT', '/clock', { now }),
      advance: (advance) => nothing('POST', '/clock', { advance }),
    },
    snapshot: async () => (await send<{ id: string }>('POST', '/snapshots')).id,
    restore: (snapshotId) => nothing('POST', `/snapshots/${encodeURIComponent(snapshotId)}/restore`),
    journal: {
      list: (filter = {}) => send<JournalEntry[]>('GET', `/journal?${toQuery(filter)}`),
      clear: () => nothing('DELETE', '/journal'),
    },
    realtime: {
      count: async () => (await send<{ open: number }>('GET', '/streams')).open,
      cut: (ending) => nothing('DELETE', `/streams?${toQuery(ending ?? {})}`),
    },
    keys: { find: (key) => send<AnsweredKey[]>('GET', `/keys?${toQuery({ key })}`) },
    async use(...scenarios) {
      const faults = scenarios.flatMap((scenario) => scenario.faults);
      const ids: string[] = [];
      for (const fault of faults) ids.push(await addFault(send, fault));
      return async () => {
        const active = new Set((await send<ActiveFault[]>('GET', '/faults')).map(({ id }) => id));
        for (const id of ids) if (active.has(id)) await nothing('DELETE', `/faults/${id}`);
      };
    },
  };
}

type Send = <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>;

async function addFault(send: Send, fault: Fault): Promise<string> {
  return (await send<{ id: string }>('POST', '/faults', fault)).id;
}

function headersOf(namespace: string | undefined): Record<string, string> {
  return namespace === undefined ? {} : { 'x-onhand-namespace': namespace };
}

function createSender({ url, namespace, fetch = globalThis.fetch }: RemoteControlOptions): Send {
  const root = `${readOrigin(url)}/__control`;
  return async (method, path, body) => {
    const wish = `${method} ${root}${path}`;
    const headers = {
      ...headersOf(namespace),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const answer = await fetch(root + path, init).catch((cause: unknown) => {
      throw new RemoteControlError(
        `Failed to steer the server: ${wish} got no answer. Start it, or mend the url.`,
        {
          cause,
        },
      );
    });
    const text = await answer.text();
    if (answer.ok) return text === '' ? undefined : JSON.parse(text);
    throw new RemoteControlError(
      `Failed to steer the server: ${wish} was answered ${answer.status}: ${readDetail(text)}`,
    );
  };
}

function readOrigin(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed !== undefined && /^https?:$/.test(parsed.protocol)) return parsed.origin;
  throw new TypeError(
    `Failed to steer a server: '${url}' is not an http(s) URL. Use one such as http://localhost:8000.`,
  );
}

/** The sentence of a problem, or what else was answered. */
function readDetail(text: string): string {
  try {
    const { detail } = JSON.parse(text);
    return typeof detail === 'string' ? detail : text;
  } catch {
    return text;
  }
}

function toQuery(filter: object): string {
  return new URLSearchParams(
    Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}
