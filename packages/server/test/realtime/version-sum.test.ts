import { expect, it } from 'vitest';
import { startWorld } from '../start-world.ts';
import { follow, settle } from './follow.ts';

const mug = 'product_id=prod_789';
const take = (stock: number) => ({ operation: 'decrement', stock });
const add = (stock: number) => ({ operation: 'increment', stock });

it('says in pings and when it resumes what the versions add up to, so that no loss goes unnoticed', async () => {
  const products = [
    { id: 'prod_789', name: 'Mug', stock: 20, reorder_threshold: 19 },
    { id: 'prod_790', name: 'Pot', stock: 20 },
  ];
  const { server, patch } = startWorld({ products });
  const both = `${mug}&product_id=prod_790`;
  const { messages } = await follow(server, { query: both });
  for (const change of [take(1), add(1)]) await patch(change);
  const late = await follow(server, { query: 'product_id=prod_790&product_id=prod_789' });
  await patch(add(1));
  server.control.clock.advance('30s');
  await settle();
  const again = await follow(server, { query: `${both}&since=${messages[0]?.seq}` });

  const sums = [messages, late.messages, again.messages].map((told) => told.at(-1));
  expect(sums).toMatchObject([
    { type: 'ping', version_sum: 5 },
    { type: 'ping', version_sum: 5 },
    { type: 'resumed', version_sum: 5 },
  ]);
});
