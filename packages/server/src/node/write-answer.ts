import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../http/answer.ts';

/** An answer as this door can write it: a page beside the API may be bytes. */
export type NodeAnswer = Omit<Answer, 'body'> & { readonly body: string | Uint8Array | null };

/** Writes a whole answer at once; after the last one the connection ends. */
export function writeAnswer(
  outgoing: ServerResponse,
  { status, headers, body }: NodeAnswer,
  { isLast }: { isLast: boolean },
): void {
  const fields: string[] = [];
  for (const name in headers) fields.push(name, headers[name] ?? '');
  if (body !== null) fields.push('content-length', String(Buffer.byteLength(body)));
  if (isLast) fields.push('connection', 'close');
  outgoing.writeHead(status, fields).end(body);
}

/** Writes the beginning of an answer that promises more, and breaks the connection off. */
export function writeTruncated(outgoing: ServerResponse, answer: Answer, sent: Uint8Array): void {
  const promisedBytes = Buffer.byteLength(answer.body ?? '');
  outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': promisedBytes });
  outgoing.write(sent, () => outgoing.destroy());
}

const drainMs = 500;
const drainBytes = 64 * 1024 * 1024;

/**
 * Reads on what a client still sends of a body that nobody wanted, so that it comes to reading the answer and the
 * connection can serve it again; but only for so long.
 */
export function drain(incoming: IncomingMessage): void {
  if (incoming.complete || incoming.destroyed) return;
  let drained = 0;
  const giveUp = setTimeout(() => incoming.socket.destroySoon(), drainMs);
  const stop = () => clearTimeout(giveUp);
  incoming.on('data', (chunk: Buffer) => {
    drained += chunk.length;
    if (drained > drainBytes) incoming.socket.destroySoon();
  });
  incoming.on('end', stop).on('close', stop);
  incoming.resume();
}
