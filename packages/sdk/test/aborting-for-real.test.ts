import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { InventoryManager, type InventoryManagerOptions } from '@onhand/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { result } from './answers.ts';

type Answer = (response: ServerResponse) => void;

/** What the server does with a request, as each test wants it. */
let answer: Answer = () => {};
let arrived = Promise.withResolvers<void>();

const server = createServer((_, response) => {
  answer(response);
  arrived.resolve();
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function createManager(options: Partial<InventoryManagerOptions>) {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return new InventoryManager({
    baseUrl: `http://127.0.0.1:${port}/api`,
    accessToken: 'a-token',
    ...options,
  });
}

const startJson: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write(JSON.stringify(result).slice(0, 20));
};
const refuse: Answer = (response) => response.writeHead(503, { 'retry-after': '30' }).end();
const never = () => new Promise<string>(() => {});

/** What holds the call up, and whether a request has to be there first. */
const phases: readonly [string, Answer, Partial<InventoryManagerOptions>, boolean][] = [
  ['the token', () => {}, { accessToken: never }, false],
  ['the connection', () => {}, { fetch: () => new Promise(() => {}) }, false],
  ['the answer', () => {}, {}, true],
  ['the rest of the body', startJson, {}, true],
  ['the next attempt', refuse, {}, true],
];

/** How long after the abort the call settles, and with what. */
async function abort(inventory: InventoryManager, isSent: boolean) {
  const controller = new AbortController();
  const reason = new Error('the page was left');
  const failure = inventory
    .update('mug', { stock: 1 }, { signal: controller.signal })
    .catch((error: unknown) => error);
  if (isSent) await arrived.promise;
  // The first bytes of the answer are on their way.
  await new Promise((resolve) => setTimeout(resolve, 5));
  const abortedMs = performance.now();
  controller.abort(reason);
  const error = await failure;
  return { tookMs: performance.now() - abortedMs, error, reason };
}

describe('over a real connection, an abort settles a call within 20 ms', () => {
  it.each(phases)('while it waits for %s', async (_, step, options, isSent) => {
    answer = step;
    const inventory = createManager(options);
    let fastestMs = Number.POSITIVE_INFINITY;

    // A busy machine may be late; what counts is that the call does not wait for anything.
    for (let tries = 0; tries < 10 && fastestMs >= 20; tries++) {
      arrived = Promise.withResolvers();
      const { tookMs, error, reason } = await abort(inventory, isSent);
      expect(error).toMatchObject({ code: 'aborted', cause: reason });
      fastestMs = Math.min(fastestMs, tookMs);
    }

    expect(fastestMs).toBeLessThan(20);
  });
});

it('leaves no timer of its own in the process', async () => {
  answer = (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const inventory = createManager({ fetch: async () => Response.json(result) });
  const before = timers();

  await Promise.all(Array.from({ length: 1000 }, () => inventory.update('mug', { stock: 1 })));

  // Others in this process may have set a few meanwhile; one for each call would be a thousand.
  expect(timers() - before).toBeLessThan(100);
});
