import type { Readable } from 'node:stream';

/** What a stream has carried so far. */
export interface Collected {
  /** `undefined` when it was more than may be kept. */
  read(): Buffer | undefined;
}

/** Keeps a copy of what a stream carries to somebody else, up to so many bytes. */
export function collect(stream: Readable, mostBytes: number): Collected {
  let chunks: Buffer[] = [];
  let length = 0;
  stream.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > mostBytes) chunks = [];
    else chunks.push(chunk);
  });
  return { read: () => (length > mostBytes ? undefined : Buffer.concat(chunks)) };
}
