import type { RealtimeSocket, RealtimeStream } from '@onhand/server';
import type { HistoryEntry, Inventory, RealtimeMessage } from '@onhand/spec';
import { expect } from 'vitest';
import type { SequenceWorld } from './sequence-world.ts';

type About = Extract<RealtimeMessage, { version: number }>;

/** A client that may lose its connection, and all that it can know of its products. */
export function createReader({ server }: SequenceWorld, productIds: readonly string[]) {
  const known = new Map<string, Inventory>();
  const told: { readonly data: Inventory; readonly change: HistoryEntry }[] = [];
  let inbox: RealtimeMessage[] = [];
  let stream: RealtimeStream | undefined;
  let lastSeq: number | undefined;
  /** Lines that the last change led over, and that it was not told of yet. */
  let owed: string[] = [];

  /** A message says what is committed, when it is sent: never what will be. */
  function receive(message: RealtimeMessage): void {
    inbox.push(message);
    if (!('version' in message)) return;
    const product = server.control.products.get(message.product_id);
    expect(product?.version).toBeGreaterThanOrEqual(message.version);
    if (product?.version === message.version) expect(product).toMatchObject({ ...message.data });
  }

  const socket: RealtimeSocket = {
    send: (messages) => {
      for (const { text } of messages) receive(JSON.parse(text));
    },
    bufferedBytes: () => 0,
    close: (code, reason) => expect({ code, reason }).toBeUndefined(),
    drop: () => expect('dropped').toBeUndefined(),
  };

  /** A product's next version, once and in order, and the lines that it led over. */
  function takeUpdate(message: Extract<About, { type: 'inventory.updated' }>): void {
    expect(owed).toEqual([]);
    const before = known.get(message.product_id);
    if (before === undefined) throw new Error('A change came before any snapshot.');
    expect(message.version).toBe(before.version + 1);
    expect(message.change.version).toBe(message.version);
    owed = crossingsOf(before, message.data);
    told.push(message);
    known.set(message.product_id, message.data);
  }

  function takeCrossing({ type, product_id: id, data }: About): void {
    expect(type).toBe(owed.shift());
    expect(data).toEqual(known.get(id));
  }

  function take(message: RealtimeMessage, isOpening: boolean): void {
    if (message.type === 'snapshot') {
      owed = [];
      expect(isOpening).toBe(true);
      known.set(message.product_id, message.data);
    } else {
      if (message.type !== 'resumed' && message.type !== 'resync')
        expect(message.seq).toBeGreaterThan(lastSeq ?? 0);
      if (message.type === 'inventory.updated') takeUpdate(message);
      else if ('version' in message) takeCrossing(message);
    }
    if (message.type !== 'resync') lastSeq = message.seq;
  }

  function leave(unread = 0): void {
    stream?.end();
    stream = undefined;
    const read = inbox.slice(0, Math.max(0, inbox.length - unread));
    const opening = inbox.findIndex(({ type }) => type === 'resumed');
    const openingLength = opening === -1 ? inbox.filter(({ type }) => type === 'snapshot').length : 0;
    for (const [index, message] of read.entries()) take(message, index <= openingLength);
    // With a part of the snapshots there is nothing to go on from.
    const hasBegun = read.filter(({ type }) => type === 'snapshot').length === openingLength;
    if (inbox.length > 0 && !hasBegun) lastSeq = undefined;
    inbox = [];
  }

  async function enter(isFresh: boolean): Promise<void> {
    if (stream !== undefined) return;
    const products = productIds.map((id) => `product_id=${id}`).join('&');
    const since = isFresh || lastSeq === undefined ? '' : `&since=${lastSeq}`;
    if (since === '') owed = [];
    stream = server.realtime.open(
      {
        url: `http://localhost/api/inventory/realtime?${products}${since}`,
        headers: { authorization: 'Bearer admin' },
      },
      socket,
    );
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }

  return { productIds, known, told, enter, leave, owed: () => owed };
}

export type StreamReader = ReturnType<typeof createReader>;

/** What a change led over, by the rules in words. */
function crossingsOf(before: Inventory, after: Inventory): string[] {
  const isLow = ({ available, reorder_threshold: threshold }: Inventory) =>
    threshold !== null && available <= threshold;
  const crossings = [];
  if (isLow(after) && !isLow(before)) crossings.push('inventory.low_stock');
  if (isLow(before) && !isLow(after)) crossings.push('inventory.recovered');
  if (after.available === 0 && before.available > 0) crossings.push('inventory.out_of_stock');
  return crossings;
}
