import { describe, expect, it } from 'vitest';
import { startMs, startWorld } from '../start-world.ts';
import { follow } from './follow.ts';

const mug = 'product_id=prod_789';
const add = (stock: number) => ({ operation: 'increment', stock });

describe('a ticket', () => {
  const issue = async (world: ReturnType<typeof startWorld>, token = 'staff') =>
    (await world.send('POST', '/inventory/realtime-tickets', { token })).body;
  const enter = (world: ReturnType<typeof startWorld>, ticket: string) =>
    follow(world.server, { query: `${mug}&ticket=${ticket}`, token: '' });

  it('is good for 60 seconds by the clock, and for one stream', async () => {
    const world = startWorld();
    const [early, late] = [await issue(world), await issue(world)];
    expect(early.expires_at).toBe(new Date(startMs + 60_000).toISOString());
    world.server.control.clock.advance('59s');
    expect((await enter(world, early.ticket)).told()).toEqual(['snapshot 1']);
    expect((await enter(world, early.ticket)).ending()).toMatchObject({ code: 4401 });
    world.server.control.clock.advance('1s');

    expect((await enter(world, late.ticket)).ending()).toMatchObject({ code: 4401 });
  });

  it('stands for whoever got it: the role, and the limit of streams', async () => {
    const world = startWorld({ realtime: { maxStreamsPerUser: 1 } });
    expect((await world.send('POST', '/inventory/realtime-tickets', { token: 'sales' })).status).toBe(403);
    const { ticket } = await issue(world, 'staff:bob');
    await follow(world.server, { query: mug, token: 'staff:bob' });

    expect((await enter(world, ticket)).ending()).toMatchObject({ code: 4429 });
  });

  it('gives way, the oldest first, to those that a user gets beyond a hundred', async () => {
    const world = startWorld();
    const { ticket: others } = await issue(world, 'manager');
    const [first, second] = [await issue(world), await issue(world)];
    for (let count = 0; count < 99; count++) await issue(world);

    expect((await enter(world, first.ticket)).ending()).toMatchObject({ code: 4401 });
    for (const ticket of [second.ticket, others])
      expect((await enter(world, ticket)).told()).toEqual(['snapshot 1']);
  });

  it('leads to the world of the namespace that issued it, and is written down nowhere', async () => {
    const world = startWorld({ control: {} });
    const inside = world.server.control.namespace('inside');
    inside.products.put({ id: 'prod_789', name: 'Mug', stock: 3 });
    const named = { headers: { 'x-onhand-namespace': 'inside' } };
    const { body } = await world.send('POST', '/inventory/realtime-tickets', named);
    const { messages } = await enter(world, body.ticket);
    await world.patch(add(1));
    await world.patch(add(2), named.headers);

    expect(messages).toMatchObject([{ data: { stock: 3 } }, { data: { stock: 5 } }]);
    expect(JSON.stringify(inside.journal.list())).not.toContain(body.ticket);
  });

  it('is no good any more once the token has expired that it was got with', async () => {
    const exp = startMs / 1_000 + 30;
    const world = startWorld({ auth: { verify: () => ({ sub: 'a', role: 'staff', exp }) } });
    const { ticket } = await issue(world);
    world.clock.nowMs += 30_000;

    const answer = await world.get(`/inventory/realtime?${mug}&ticket=${ticket}`, { token: null });
    expect([answer.status, answer.body.detail]).toEqual([401, 'The ticket is unknown, used up or expired.']);
  });

  it('is left for later where a token is sent too', async () => {
    const world = startWorld();
    const { ticket } = await issue(world);
    const query = `${mug}&ticket=${ticket}`;

    expect((await follow(world.server, { query, token: 'nobody' })).ending()).toMatchObject({ code: 4401 });
    expect((await follow(world.server, { query, token: 'staff' })).told()).toEqual(['snapshot 1']);
    expect((await enter(world, ticket)).told()).toEqual(['snapshot 1']);
  });
});
