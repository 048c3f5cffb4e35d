import { createInventoryHandlers, type InventoryHandlers } from '@onhand/msw';
import { beforeEach, describe, expect, it } from 'vitest';

const root = 'localhost:8000/api';
const mug = `http://${root}/products/prod_789/inventory`;
const headers = { authorization: 'Bearer admin' };
const streamOf = 'inventory/realtime?product_id=prod_789';

/** What the mock tells of changes as they happen, wherever MSW runs. */
export function describeStreams(replaceHandlers: (handlers: InventoryHandlers) => void): void {
  let handlers: InventoryHandlers;
  beforeEach(() => {
    handlers = createInventoryHandlers();
    replaceHandlers(handlers);
  });

  describe('a stream over a WebSocket', () => {
    it('tells the state, and what another client changes', async () => {
      const socket = await openSocket();
      expect(await socket.next()).toMatchObject({ type: 'snapshot', data: { stock: 100 } });
      await sell();

      expect(await socket.next()).toMatchObject({
        type: 'inventory.updated',
        data: { stock: 99 },
        version: 2,
      });
      socket.close();
    });

    it('ends when the mock says so, with a word or without', async () => {
      const sockets = [await openSocket(), await openSocket()];
      for (const socket of sockets) await socket.next();
      expect(handlers.mock.control.realtime.count()).toBe(2);
      handlers.mock.control.realtime.cut();
      expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual([1006, 1006]);

      const another = await openSocket();
      await another.next();
      handlers.mock.reset();
      expect(await another.closed).toBe(1012);
      expect(handlers.mock.control.realtime.count()).toBe(0);
    });

    it('is over for the mock when the client closes it', async () => {
      const socket = await openSocket();
      await socket.next();
      socket.close();
      await socket.closed;

      expect(handlers.mock.control.realtime.count()).toBe(0);
    });

    it('is refused with a code', async () => {
      const socket = listenTo(new WebSocket(`ws://${root}/${streamOf}&ticket=made-up`));

      expect(await socket.closed).toBe(4401);
    });
  });

  describe('a stream of server-sent events', () => {
    it('tells the state, and what another client changes', async () => {
      const client = new AbortController();
      const { signal } = client;
      const answer = await fetch(`http://${root}/${streamOf}`, { headers, signal });
      const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
      const until = async (word: string) => {
        for (let text = ''; ; text += (await reader?.read())?.value ?? '') if (text.includes(word)) return;
      };
      await until('"type":"snapshot"');
      await sell();
      await until('"stock":99');

      handlers.mock.control.realtime.cut({ code: 1001 });
      await until('event: close');
      expect(handlers.mock.control.realtime.count()).toBe(0);
      client.abort();
    });
  });
}

async function sell(): Promise<void> {
  await fetch(mug, {
    method: 'PATCH',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ operation: 'decrement', stock: 1 }),
  });
}

async function openSocket() {
  const answer = await fetch(`http://${root}/inventory/realtime-tickets`, { method: 'POST', headers });
  const { ticket } = await answer.json();
  return listenTo(new WebSocket(`ws://${root}/${streamOf}&ticket=${ticket}`));
}

function listenTo(socket: WebSocket) {
  const messages: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  socket.addEventListener('message', ({ data }) => {
    const take = waiting.shift();
    const message: unknown = JSON.parse(data);
    if (take === undefined) messages.push(message);
    else take(message);
  });
  return {
    next: async () => messages.shift() ?? new Promise((resolve) => waiting.push(resolve)),
    closed: new Promise<number>((resolve) => socket.addEventListener('close', ({ code }) => resolve(code))),
    close: () => socket.close(),
  };
}
