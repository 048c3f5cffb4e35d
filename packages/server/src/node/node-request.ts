import type { IncomingMessage } from 'node:http';
import { limits } from '@onhand/spec';
import { bodyCutOff, bodyTooLarge } from '../http/body-problem.ts';
import type { PlainRequest } from '../http/plain-request.ts';
import type { RequestTarget } from './request-target.ts';

/** A request that came over a socket. */
export class NodeRequest implements PlainRequest {
  readonly method: string;
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
  readonly ip: string | null;
  readonly #incoming: IncomingMessage;
  #body: Promise<Uint8Array> | undefined;

  constructor(incoming: IncomingMessage, { origin, pathname, search }: RequestTarget, ip: string | null) {
    this.method = incoming.method ?? 'GET';
    this.origin = origin;
    this.pathname = pathname;
    this.search = search;
    this.ip = ip;
    this.#incoming = incoming;
  }

  header(name: string): string | null {
    return readHeader(this.#incoming, name);
  }

  readBody(): Promise<Uint8Array> {
    this.#body ??= readBody(this.#incoming);
    return this.#body;
  }
}

/** A header by its name in lower case. Node joins the fields of one name, but for Set-Cookie, which no request has. */
export function readHeader({ headers }: IncomingMessage, name: string): string | null {
  const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
  return typeof value === 'string' ? value : null;
}

async function readBody(incoming: IncomingMessage): Promise<Uint8Array> {
  // A small body comes with its head, and is there as a whole by the time that it is wanted.
  if (!incoming.complete || incoming.destroyed) return readPieces(incoming);
  const whole: Buffer = incoming.read() ?? Buffer.alloc(0);
  if (whole.length > limits.maxBodyBytes) throw bodyTooLarge();
  return whole;
}

function readPieces(incoming: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const onData = (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limits.maxBodyBytes) chunks.push(chunk);
      else settle(() => reject(bodyTooLarge()));
    };
    const onEnd = () => settle(() => resolve(Buffer.concat(chunks)));
    const onBreak = () => settle(() => reject(bodyCutOff()));
    function settle(tell: () => void) {
      incoming.off('data', onData).off('end', onEnd).off('close', onBreak).pause();
      tell();
    }
    if (incoming.destroyed) return onBreak();
    incoming.on('data', onData).on('end', onEnd).on('close', onBreak);
  });
}
