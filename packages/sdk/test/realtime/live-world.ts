// Loaded on demand, which takes its time the first time only.
import '../../src/realtime/live.ts';
import '../../src/realtime/run-event-stream.ts';
import { type Inventory, InventoryManager, type InventoryManagerOptions, type Socket } from '@onhand/sdk';
import { inventory as mug, problemBody } from '../answers.ts';
import { ManualClock } from '../manual-clock.ts';
import { type Step, scriptedFetch } from '../scripted-fetch.ts';

/** A socket whose other end is the test. */
class ScriptedSocket extends EventTarget implements Socket {
  readonly url: URL;
  isClosed = false;

  constructor(url: string) {
    super();
    this.url = new URL(url);
  }

  close(): void {
    this.isClosed = true;
  }

  /** Tells one message, or anything else. */
  tell(message: object | string): void {
    const data = typeof message === 'string' ? message : JSON.stringify(message);
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  /** Ends it from the other side. */
  end(code: number): void {
    this.dispatchEvent(Object.assign(new Event('close'), { code }));
  }

  get productIds(): string[] {
    return this.url.searchParams.getAll('product_id');
  }

  get since(): string | null {
    return this.url.searchParams.get('since');
  }
}

/** The state of a product at a version. */
export function stateAt(version: number, members: Partial<Inventory> = {}): Inventory {
  const updated_at = new Date(Date.parse(mug.updated_at) + version * 1000).toISOString();
  return { ...mug, version, stock: 100 + version, available: 95 + version, updated_at, ...members };
}

/** A message that tells a state. */
export function told(type: string, seq: number, data: Inventory) {
  return { v: 1, type, seq, at: data.updated_at, product_id: data.id, version: data.version, data };
}

export const snapshot = (seq: number, data: Inventory) => told('snapshot', seq, data);
export const updated = (seq: number, data: Inventory) => told('inventory.updated', seq, data);
export const mark = (type: 'ping' | 'resumed' | 'resync', seq: number) => ({
  v: 1,
  type,
  seq,
  at: mug.updated_at,
});

/** A manager whose sockets, streams and answers the test makes up, with a clock that stands still. */
export function createLiveWorld(options: Partial<InventoryManagerOptions> = {}) {
  const clock = new ManualClock();
  const sockets: ScriptedSocket[] = [];
  const states = new Map<string, Inventory>([['mug', stateAt(1)]]);
  const refuse = new Map<string, Step>();
  const { fetch, sent } = scriptedFetch((request) => {
    const path = new URL(request.url).pathname.replace('/api', '');
    const refusal = refuse.get(path);
    if (refusal !== undefined) return refusal(request);
    if (path === '/inventory/realtime-tickets')
      return Response.json({ ticket: 'secret-ticket', expires_at: mug.updated_at }, { status: 201 });
    const state = states.get(path.split('/')[2] ?? '');
    if (state !== undefined && path.endsWith('/inventory')) return answerState(request.headers, state);
    return Response.json(problemBody('product-not-found'), { status: 404 });
  });
  class OwnSocket extends ScriptedSocket {
    constructor(url: string) {
      super(url);
      sockets.push(this);
    }
  }
  const inventory = new InventoryManager({
    baseUrl: 'https://shop.example/api',
    accessToken: 'secret-token',
    fetch,
    retry: false,
    realtime: { WebSocket: OwnSocket },
    runtime: { now: clock.now, schedule: clock.schedule, random: () => 0.5, createKey: () => 'key' },
    ...options,
  });
  /** The newest socket, when everything that can happen has. */
  const socket = async () => {
    await clock.settle();
    const newest = sockets.at(-1);
    if (newest === undefined) throw new Error('no socket was opened');
    return newest;
  };
  /** The next socket that is opened, however long that takes. */
  const nextSocket = async () => {
    const { length } = sockets;
    while (sockets.length === length) await clock.advance(50);
    return socket();
  };
  return { inventory, clock, sockets, socket, nextSocket, sent, states, refuse };
}

function answerState(headers: Headers, state: Inventory): Response {
  const etag = `"inv-${state.version}"`;
  if (headers.get('if-none-match') === etag) return new Response(null, { status: 304 });
  return Response.json(state, { headers: { etag } });
}
