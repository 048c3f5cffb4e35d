import { expect, it } from 'vitest';
import { listen } from './listen.ts';
import { createLiveWorld, stateAt } from './live-world.ts';

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
