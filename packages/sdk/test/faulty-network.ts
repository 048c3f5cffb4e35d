import type { Fetch } from '@onhand/sdk';

/** What a network can do to one request and its answer. */
export type Fault = 'none' | 'drop-before' | 'drop-after' | 'refuse' | 'truncate' | 'duplicate';

/** Something that answers requests, such as the reference server. */
export interface Answering {
  fetch(request: Request): Promise<Response>;
}

const unreachable = () => new TypeError('fetch failed');

/** A fetch to a server over a network that does what `nextFault` says, and tells which faults met which attempt. */
export function createFaultyNetwork(server: Answering, nextFault: () => Fault) {
  const attempts = new Map<string, number>();
  const met: { readonly fault: Fault; readonly attempt: number }[] = [];
  const fetch: Fetch = async (url, init) => {
    const send = () => server.fetch(new Request(url, init));
    const key = new Headers(init.headers).get('idempotency-key') ?? '';
    const attempt = (attempts.get(key) ?? 0) + 1;
    attempts.set(key, attempt);
    const fault = nextFault();
    met.push({ fault, attempt });
    return applyFault(fault, send);
  };
  return { fetch, met };
}

async function applyFault(fault: Fault, send: () => Promise<Response>): Promise<Response> {
  switch (fault) {
    case 'none':
      return send();
    case 'drop-before':
      throw unreachable();
    case 'drop-after':
      await send();
      throw unreachable();
    case 'refuse':
      return new Response('<h1>Service unavailable</h1>', { status: 503 });
    case 'truncate':
      return truncate(await send());
    case 'duplicate':
      await send();
      return send();
  }
}

async function truncate(response: Response): Promise<Response> {
  const text = await response.text();
  return new Response(text.slice(0, text.length / 2), response);
}
