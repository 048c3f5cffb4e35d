import { createInventoryServer, type InventoryServerOptions, roleTokens } from '@onhand/server';

/** One answer, read to its end. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of a body, field by field
  readonly body: any;
}

export interface Sent {
  readonly body?: unknown;
  readonly rawBody?: BodyInit;
  readonly headers?: Record<string, string>;
  readonly token?: string | null;
  /** The client's address, as a door would say it. */
  readonly ip?: string;
}

export const inventoryPath = '/products/prod_789/inventory';
export const startMs = Date.UTC(2026, 0, 15, 10, 30);

const isStream = ({ headers }: Response) => headers.get('content-type') === 'text/event-stream';

/** What a stream begins with; then it is ended. */
async function readBeginning({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

/** A server in this process with a clock and ids that tests choose; each call is a world of its own. */
export function startWorld(options: InventoryServerOptions = {}) {
  const clock = { nowMs: startMs };
  let nextId = 1;
  const server = createInventoryServer({
    auth: roleTokens(),
    checkResponses: true,
    clock: () => clock.nowMs,
    ...(options.seed === undefined && { ids: () => String(nextId++) }),
    ...options,
  });

  async function send(method: string, path: string, sent: Sent = {}): Promise<Answered> {
    const headers = new Headers(sent.headers);
    if (sent.token !== null && !headers.has('authorization'))
      headers.set('authorization', `Bearer ${sent.token ?? 'admin'}`);
    const body = sent.rawBody ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
    if (body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
    const init: RequestInit = { method, headers };
    if (body !== undefined) Object.assign(init, { body, duplex: 'half' });
    const response = await server.handle(new Request(`http://localhost/api${path}`, init), {
      ip: sent.ip ?? null,
    });
    const { status, headers: answered } = response;
    if (isStream(response)) return { status, headers: answered, body: await readBeginning(response) };
    const text = await response.text();
    return { status, headers: answered, body: text === '' ? undefined : JSON.parse(text) };
  }

  return {
    server,
    clock,
    send,
    get: (path: string, sent?: Sent) => send('GET', path, sent),
    /** Changes `prod_789`, which begins with stock 100 and reserved 5. */
    patch: (body: unknown, headers: Record<string, string> = {}, token = 'admin') =>
      send('PATCH', inventoryPath, { body, headers, token }),
  };
}
