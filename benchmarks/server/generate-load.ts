/**
 * The process that sends the load. It writes to bare sockets, because a common load generator costs more time for each
 * request than a fast server does, and then the generator is what is measured.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Load, LoadFigures } from './start-load.ts';

const load: Load = JSON.parse(process.argv[2] ?? '');
const { hostname, port, pathname } = new URL(load.url);

const head = [
  `PATCH ${pathname} HTTP/1.1`,
  `host: ${hostname}:${port}`,
  ...Object.entries(load.headers).map(([name, value]) => `${name}: ${value}`),
  `content-length: ${Buffer.byteLength(load.body)}`,
].join('\r\n');
let keys = 0;

function nextRequest(): string {
  const key = load.keyed ? `\r\nidempotency-key: key-${keys++}` : '';
  return `${head}${key}\r\n\r\n${load.body}`;
}

/** Whether the text is one whole answer of 200. @throws when it is another answer. */
function isWholeAnswer(text: string): boolean {
  const bodyStart = text.indexOf('\r\n\r\n') + 4;
  if (bodyStart < 4) return false;
  const [, length] = /\r\ncontent-length: (\d+)\r\n/i.exec(text) ?? [];
  if (!text.startsWith('HTTP/1.1 200 ') || length === undefined)
    throw new Error(`Unexpected answer: ${text}`);
  return text.length >= bodyStart + Number(length);
}

/** Sends on one connection, one request after the other, while `claim` allows. */
async function sendOn(socket: Socket, claim: () => boolean, onAnswer: (latencyMs: number) => void) {
  let sentMs = 0;
  let received = '';
  const sendNext = () => {
    received = '';
    if (!claim()) return socket.end();
    sentMs = performance.now();
    return socket.write(nextRequest());
  };
  socket.setEncoding('latin1');
  socket.setNoDelay(true);
  socket.on('data', (text: string) => {
    received += text;
    if (!isWholeAnswer(received)) return;
    onAnswer(performance.now() - sentMs);
    sendNext();
  });
  await once(socket, 'connect');
  sendNext();
  await once(socket, 'close');
}

async function send(requests: number): Promise<LoadFigures> {
  const latenciesMs: number[] = [];
  let claimed = 0;
  const startMs = performance.now();
  await Promise.all(
    Array.from({ length: load.connections }, () =>
      sendOn(
        connect(Number(port), hostname),
        () => claimed++ < requests,
        (latencyMs) => latenciesMs.push(latencyMs),
      ),
    ),
  );
  const seconds = (performance.now() - startMs) / 1000;
  if (latenciesMs.length !== requests)
    throw new Error(`${requests - latenciesMs.length} answers are missing.`);
  latenciesMs.sort((a, b) => a - b);
  return {
    requestsPerSecond: requests / seconds,
    p99Ms: latenciesMs[Math.ceil(requests * 0.99) - 1] ?? Number.NaN,
  };
}

await send(load.warmUpRequests);
process.send?.('warm');
await once(process, 'message');
process.send?.(await send(load.requests));
