import { createHmac, randomBytes } from 'node:crypto';
import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { WatchedExchange } from '../watch/watched-exchange.ts';
import { collect } from './collect.ts';
import { passUpgrade } from './pass-upgrade.ts';

/** What a proxy needs. */
interface ProxyOptions {
  /** With its base path. */
  readonly target: string;
  readonly see: (exchange: WatchedExchange) => void;
  readonly clock: () => number;
}

/** Bodies are passed on whatever their length, and looked at up to this one. */
const mostBytes = 1_048_576;
/** Meant for one connection only (RFC 9110, section 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * A server that passes everything on to another one, unchanged, and shows each exchange when it is over. What is said on an
 * upgraded connection is not looked at.
 */
export function createWatchProxy(options: ProxyOptions): Server {
  const target = new URL(options.target);
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  // Keys of the same token have to be told apart from those of another; the token itself need not be known for it.
  const salt = randomBytes(16);
  const toActor = (authorization: string | undefined) =>
    authorization === undefined
      ? undefined
      : createHmac('sha256', salt).update(authorization).digest('hex').slice(0, 16);

  const server = createServer((incoming, outgoing) => {
    const sentMs = options.clock();
    const body = collect(incoming, mostBytes);
    const finish = async (answer: WatchedExchange['answer']) => {
      options.see({
        ...toRequest(incoming, target),
        actor: toActor(incoming.headers.authorization),
        body: toText(body.read()),
        sentMs,
        answeredMs: options.clock(),
        answer,
      });
    };
    const headers = { ...withoutHopByHop(incoming.headers), host: target.host };
    const onward = send(new URL(incoming.url ?? '/', target.origin), {
      method: incoming.method ?? 'GET',
      headers,
    });
    onward.on('response', (response) => passBack(response, outgoing, finish));
    onward.on('error', (error) => {
      void finish(undefined);
      refuse(outgoing, error);
    });
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const headers = { ...incoming.headers, host: target.host };
    passUpgrade(send(new URL(incoming.url ?? '/', target.origin), { headers }), { socket, head });
  });
  return server;
}

function toRequest({ method = 'GET', url = '/', headers }: IncomingMessage, target: URL) {
  const { pathname, searchParams } = new URL(url, 'http://proxy');
  const base = target.pathname.replace(/\/$/, '');
  const { authorization: _authorization, ...shown } = headers;
  const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  return { method, path, query: searchParams, headers: toHeaders(shown) };
}

function passBack(
  response: IncomingMessage,
  outgoing: ServerResponse,
  finish: (answer: WatchedExchange['answer']) => Promise<void>,
): void {
  const body = collect(response, mostBytes);
  outgoing.writeHead(response.statusCode ?? 502, withoutHopByHop(response.headers));
  // A stream may have nothing to say for a while; that it is open is said at once.
  outgoing.flushHeaders();
  response.pipe(outgoing);
  response.on('end', async () => {
    const status = response.statusCode ?? 502;
    const headers = toHeaders(response.headers);
    await finish({ status, headers, text: await decode(body.read(), headers.get('content-encoding')) });
  });
  response.on('error', () => {
    void finish(undefined);
    outgoing.destroy();
  });
}

function refuse(outgoing: ServerResponse, error: Error): void {
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(502, { 'content-type': 'application/problem+json' });
  outgoing.end(
    JSON.stringify({
      status: 502,
      title: 'Bad Gateway',
      detail: `The proxy got no answer: ${error.message}`,
    }),
  );
}

function withoutHopByHop(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !hopByHop.has(name) && !named.includes(name)),
  );
}

function toHeaders(headers: IncomingHttpHeaders): Headers {
  const shown = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) shown.append(name, one);
  }
  return shown;
}

const decoders = { gzip: promisify(gunzip), br: promisify(brotliDecompress), deflate: promisify(inflate) };

async function decode(bytes: Buffer | undefined, encoding: string | null): Promise<string | undefined> {
  if (bytes === undefined || encoding === null || encoding === 'identity') return toText(bytes);
  if (encoding !== 'gzip' && encoding !== 'br' && encoding !== 'deflate') return undefined;
  try {
    return toText(await decoders[encoding](bytes, { maxOutputLength: mostBytes }));
  } catch {
    // Too long, or broken: the client sees it as it is, and nothing is said of it.
    return undefined;
  }
}

const toText = (bytes: Buffer | undefined) => bytes?.toString('utf8');
