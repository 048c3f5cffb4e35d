import type { CheckContext } from '../checks/check.ts';
import type { HeardMessage, Stream } from './stream.ts';

/** The snapshot of a product. */
export const isSnapshotOf =
  (productId: string) =>
  ({ body }: HeardMessage): boolean =>
    body.type === 'snapshot' && body.product_id === productId;

/** The change that made this version of a product. */
const isUpdateTo =
  (productId: string, version: number) =>
  ({ body }: HeardMessage): boolean =>
    body.type === 'inventory.updated' && body.product_id === productId && body.version === version;

/** A stream over each transport, of which the snapshots have been read. */
export async function followAll(
  { streams }: Pick<CheckContext, 'streams'>,
  products: readonly string[],
): Promise<Stream[]> {
  const opened = await streams.openAll({ products });
  for (const stream of opened) {
    // The order of the snapshots is left open.
    const missing = new Set(products);
    while (missing.size > 0) {
      const what = `a snapshot of ${[...missing].join(' and of ')}`;
      const read = await stream.readUntil(what, ({ body }) => body.type === 'snapshot');
      missing.delete(String(read.at(-1)?.body.product_id));
    }
  }
  return opened;
}

/** What comes until a change is told, that one included. */
export async function readUntilUpdate(
  stream: Stream,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<HeardMessage[]> {
  const read = await stream.readUntil(`the change of ${id} to version ${version}`, isUpdateTo(id, version));
  // It says of the stream that it lives, whenever it likes.
  return read.filter(({ body }) => body.type !== 'ping');
}

/** What messages are, in short: `inventory.updated 7`. */
export const inShort = (messages: readonly HeardMessage[]): string[] =>
  messages.map(({ body }) => [body.type, body.version].filter((part) => part !== undefined).join(' '));
