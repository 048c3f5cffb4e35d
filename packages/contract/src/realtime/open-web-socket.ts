import { realtimeTicketSchema } from '@onhand/spec/schemas';
import type { Exchange } from '../client/exchange.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import { expectShape } from '../expectations/expect-shape.ts';
import { expectStatus } from '../expectations/expect-status.ts';
import { inTime } from './in-time.ts';
import { createInbox, toHeardMessage } from './inbox.ts';
import { type Ending, type Stream, type StreamOrder, toOpener, toStreamTarget } from './stream.ts';
import type { StreamAccess } from './stream-access.ts';

const transport = 'WebSocket';
/** A connection that ended without a word. */
const lost = 1006;

/** A ticket of the admin, or of somebody else. */
export async function getTicket(
  send: StreamAccess['send'],
  opener?: ReturnType<typeof toOpener>,
): Promise<string> {
  const answer = await send({ method: 'POST', target: '/inventory/realtime-tickets', ...opener });
  expectStatus(answer, 201);
  return expectShape({ ...answer, status: 200 }, realtimeTicketSchema).ticket;
}

/**
 * Opens a stream over a WebSocket, with a ticket: a page can send no other credentials.
 *
 * @throws BrokenPromise when there is no ticket, or the upgrade is refused.
 */
export async function openWebSocket(order: StreamOrder, access: StreamAccess): Promise<Stream> {
  const ticket = await getTicket(access.send, toOpener(order));
  const { stream, opened } = dial(toStreamTarget(order, { ticket }), access);
  if (await opened) return stream;
  throw new BrokenPromise('Expected the upgrade to a WebSocket to be accepted, but it was refused.');
}

/**
 * How the server ends a stream that it has to refuse.
 *
 * @throws BrokenPromise when it refuses the upgrade, which a page could not tell from a server that is not there, or does not
 * end the stream in time.
 */
export async function endingOf(target: string, access: StreamAccess): Promise<Ending> {
  const { stream, opened, ended } = dial(target, access);
  if (!(await opened))
    throw new BrokenPromise('Expected the upgrade to be accepted and closed, but it was refused.');
  const how = await inTime(ended, access.options.timeoutMs);
  stream.close();
  if (how === undefined)
    throw new BrokenPromise(`Expected ${hideTicket(target)} to be closed, but it stays open.`);
  return how;
}

/** Whether the server takes an upgrade at all: one without credentials, as it should, or one with a ticket. */
export async function takesUpgrades(access: StreamAccess): Promise<boolean> {
  const isTaken = async (target: string) => {
    const { stream, opened, ended } = dial(target, access);
    const how = (await opened) ? await inTime(ended, access.options.timeoutMs) : { code: lost };
    stream.close();
    // Something between may have answered for a server that was not there.
    return how?.code !== lost;
  };
  if (await isTaken('/inventory/realtime')) return true;
  const answer = await access.send({ method: 'POST', target: '/inventory/realtime-tickets' });
  const ticket: unknown = Object(answer.body).ticket;
  return typeof ticket === 'string' && isTaken(`/inventory/realtime?ticket=${encodeURIComponent(ticket)}`);
}

function dial(target: string, { options, transcript, hear }: StreamAccess) {
  const { webSocket, timeoutMs, baseUrl } = options;
  if (webSocket === undefined) throw new Error('A check that uses a WebSocket must say that it needs one.');
  const shown = hideTicket(target);
  const request = `GET ${shown}, upgraded to a WebSocket`;
  const headers = { connection: 'upgrade', upgrade: 'websocket' };
  const exchange: Exchange = {
    request,
    method: 'GET',
    target: shown,
    as: 'nobody',
    headers,
    body: undefined,
    isStream: true,
  };
  transcript.record(exchange);

  const inbox = createInbox(transport, timeoutMs);
  const socket = webSocket(`${baseUrl.replace(/^http/, 'ws')}${target}`);
  const said: string[] = [];
  const ended = new Promise<Ending>((resolve) => {
    socket.addEventListener('close', ({ code, reason }) => {
      said.push(`(closed with ${code} ${reason})`);
      inbox.end({ code, reason });
      resolve({ code, reason });
    });
  });
  const answered = new Promise<boolean>((resolve) => {
    socket.addEventListener('open', () => resolve(true));
    socket.addEventListener('error', () => resolve(false));
    // A code of the server says that it accepted the upgrade, be it that it closed it in the same moment.
    socket.addEventListener('close', ({ code }) => resolve(code !== lost));
  });
  socket.addEventListener('message', ({ data }) => {
    const message = toHeardMessage(String(data));
    said.push(message.text);
    hear(exchange, message);
    inbox.put(message);
  });
  const opened = inTime(answered, timeoutMs).then((isOpen = false) => {
    exchange.outcome = isOpen ? toAnswer() : { failure: 'the upgrade was refused' };
    return isOpen;
  });
  const { readUntil, readToEnd } = inbox;
  const stream: Stream = { transport, readUntil, readToEnd, close: () => socket.close() };
  return { stream, opened, ended };

  function toAnswer() {
    const url = `${baseUrl}${shown}`;
    return {
      request,
      method: 'GET',
      url,
      status: 101,
      headers: new Headers(),
      // What has come so far, whenever somebody looks.
      get text() {
        return said.join('\n');
      },
      body: undefined,
    };
  }
}

/** It opens a stream, once. */
const hideTicket = (target: string) => target.replace(/\bticket=[^&]*/, 'ticket=…');
