import { expect, it } from 'vitest';
import { listen } from './listen.ts';
import { createLiveWorld, snapshot, stateAt } from './live-world.ts';

class MuteSocket extends EventTarget {
  close() {}
}

it('has the state read while streams begin and say nothing, and is not taken for a server that is gone', async () => {
  const world = createLiveWorld({ realtime: { WebSocket: MuteSocket, pollIntervalMs: 10_000 } });
  const headers = { 'content-type': 'text/event-stream' };
  world.refuse.set('/inventory/realtime', () => new Response(new ReadableStream(), { headers }));
  const { updates, statuses } = listen(world);
  await world.clock.advance(10_000);
  expect(updates).toMatchObject([{ inventory: { version: 1 }, source: 'poll' }]);
  world.states.set('mug', stateAt(2));
  await world.clock.advance(11_000);
  expect(updates).toMatchObject([{}, { inventory: { version: 2 }, source: 'poll' }]);
  await world.clock.advance(30_000);

  expect(statuses).toEqual(['polling']);
});

it('goes another way also where one of the products cannot be read', async () => {
  const world = createLiveWorld({ realtime: { WebSocket: MuteSocket } });
  world.refuse.set('/products/pot/inventory', () => new Response(null, { status: 503 }));
  const headers = { 'content-type': 'text/event-stream' };
  const messages = [snapshot(10, stateAt(1)), snapshot(10, stateAt(1, { id: 'pot' }))];
  const text = messages.map((message) => `data: ${JSON.stringify(message)}\n\n`).join('');
  world.refuse.set('/inventory/realtime', () => {
    const start = (controller: ReadableStreamDefaultController) =>
      controller.enqueue(new TextEncoder().encode(text));
    return new Response(new ReadableStream({ start }), { headers });
  });
  const { subscription } = listen(world, ['mug', 'pot']);
  await world.clock.advance(40_000);

  expect(subscription.status).toBe('live');
});
