import { expect, it } from 'vitest';
import { startMs, startWorld } from '../start-world.ts';
import { follow, settle } from './follow.ts';

it('pings every 30 seconds by the clock, with the number that the client should have come to', async () => {
  const { server, patch } = startWorld();
  const { messages, told } = await follow(server, { query: 'product_id=prod_790' });
  await patch({ operation: 'increment', stock: 5 });

  server.control.clock.advance('29s');
  await settle();
  expect(told()).toEqual(['snapshot 1']);
  server.control.clock.advance('1s');
  await settle();
  server.control.clock.advance('10m');
  await settle();

  expect(told()).toEqual(['snapshot 1', 'ping', 'ping']);
  // The other product's change is none that this stream would have been told of.
  expect(messages[1]).toMatchObject({ seq: messages[0]?.seq, at: new Date(startMs + 30_000).toISOString() });
});

it('goes on with its pings where the clock of the machine is set back', async () => {
  let runPlanned = () => {};
  const { server, clock } = startWorld({
    realtime: {
      wait: (_ms, run) => {
        runPlanned = run;
        return () => {};
      },
    },
  });
  const { told } = await follow(server, { query: 'product_id=prod_789' });
  clock.nowMs -= 3_600_000;
  runPlanned();
  await settle();
  expect(told()).toEqual(['snapshot 1', 'ping']);
  clock.nowMs += 30_000;
  runPlanned();
  await settle();

  expect(told()).toEqual(['snapshot 1', 'ping', 'ping']);
});
