import { onRequest } from './borders.ts';
import type { Border, Mutant } from './mutant.ts';
import { adminJwt } from './start-mutant.ts';
import { isStream } from './stream-borders.ts';

const at = (name: string) => `open-realtime-stream/${name}`;
const ofTicket = (name: string) => `create-realtime-ticket/${name}`;
const admin = { authorization: 'Bearer admin' };

/** Mistakes about who may open a stream, and how a server says no. */
export const streamDoorMutants: readonly Mutant[] = [
  {
    mistake: 'lets everybody follow who has a token',
    killedBy: [at('who-may')],
    border: onRequest((heard) =>
      isStream(heard) && /^Bearer (sales|auditor)/.test(heard.headers.get('authorization') ?? '')
        ? { headers: admin }
        : {},
    ),
  },
  {
    mistake: 'takes a ticket as often as it comes',
    killedBy: [ofTicket('works-once')],
    border: onTickets((uses) => uses > 0),
  },
  {
    mistake: 'keeps a ticket until it is used',
    killedBy: [ofTicket('expires')],
    border: onTickets((uses) => uses === 0),
  },
  {
    mistake: 'looks at the token when a stream is opened, and never again',
    killedBy: [at('ends-with-token')],
    tokens: 'jwt',
    timeoutMs: 400,
    border: onRequest((heard) =>
      isStream(heard) ? { headers: { authorization: `Bearer ${adminJwt()}` } } : {},
    ),
  },
  {
    mistake: 'ends a stream whose token has expired without a word',
    killedBy: [at('ends-with-token')],
    tokens: 'jwt',
    border: onLastWords(() => ''),
  },
  {
    mistake: 'says that a token has expired with the code of the protocol',
    killedBy: [at('ends-with-token')],
    tokens: 'jwt',
    border: onLastWords((event) => event.replace('4401', '1008')),
  },
  {
    mistake: 'tells what happens until the page goes, and then that its token has expired',
    killedBy: [at('ends-with-token')],
    tokens: 'jwt',
    border: onLastWords((event) => `${oneMore}${event}`),
  },
  {
    mistake: 'closes a WebSocket that it refuses with the code of the protocol',
    killedBy: [at('web-socket-refusals')],
    webSocket: () => createClosingSocket(1008),
    border: () => (_heard, forward) => forward(),
  },
  {
    mistake: 'refuses the upgrade to a WebSocket without a ticket',
    killedBy: [at('web-socket-refusals')],
    webSocket: (url) => createClosingSocket(url.includes('ticket') ? 1000 : undefined),
    border: () => (_heard, forward) => forward(),
  },
];

/** A change that is told too late. */
const oneMore = `data: ${JSON.stringify({ type: 'inventory.updated', version: 3 })}\n\n`;

/** A border that alters what a stream says at its end. */
function onLastWords(alter: (event: string) => string): () => Border {
  const isClose = (text: string) => text.startsWith('event: close');
  return () => async (heard, forward) => {
    const response = await forward();
    if (!isStream(heard) || !response.ok) return response;
    const through = new TransformStream<string, string>({
      transform: (text, controller) => controller.enqueue(isClose(text) ? alter(text) : text),
    });
    const body = response.body?.pipeThrough(new TextDecoderStream()).pipeThrough(through);
    return new Response(body?.pipeThrough(new TextEncoderStream()) ?? null, response);
  };
}

/** A WebSocket to a server that closes it at once, or refuses the upgrade. */
function createClosingSocket(code: number | undefined): EventTarget & { close(): void } {
  const socket = new EventTarget();
  setTimeout(() => {
    socket.dispatchEvent(new Event(code === undefined ? 'error' : 'open'));
    socket.dispatchEvent(new CloseEvent('close', { code: code ?? 1006, reason: 'policy violation' }));
  });
  return Object.assign(socket, { close: () => undefined });
}

/** A border that takes a refused ticket all the same, by how often it was used. */
function onTickets(isTaken: (uses: number) => boolean): () => Border {
  return () => {
    const uses = new Map<string, number>();
    return async (heard, forward) => {
      const ticket = heard.query.get('ticket');
      if (!isStream(heard) || ticket === null) {
        const response = await forward();
        if (heard.path === '/inventory/realtime-tickets' && response.ok)
          uses.set(Object(await response.clone().json()).ticket, 0);
        return response;
      }
      const used = uses.get(ticket);
      const response = await forward();
      if (used === undefined) return response;
      uses.set(ticket, used + 1);
      const isRefused = response.status === 401 && isTaken(used);
      return isRefused ? forward({ query: { ticket: null }, headers: admin }) : response;
    };
  };
}
