import { describe, expect, it } from 'vitest';
import { inventoryPath, startWorld } from '../start-world.ts';

const receive = { stock: 1, operation: 'increment' };
const hourMs = 3_600_000;

/** A world where each user has `perUser` and each address `perIp` adjustments an hour. */
function startLimited(perUser: number | null, perIp: number | null = null) {
  const world = startWorld({
    policy: { hourlyAdjustmentsPerUser: perUser, hourlyAdjustmentsPerIp: perIp },
  });
  const adjust = (token: string | null = 'admin', ip?: string) =>
    world.send('PATCH', inventoryPath, { body: receive, token, ...(ip !== undefined && { ip }) });
  return { ...world, adjust };
}

describe('adjustments an hour', () => {
  it('are limited by user, and the 429 says when to come back', async () => {
    const { adjust, clock, get } = startLimited(2);
    await adjust();
    clock.nowMs += 1_500_500;
    expect((await adjust()).status).toBe(200);
    const refused = await adjust();

    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({
      type: 'https://example.com/errors/too-many-requests',
      title: 'Too Many Requests',
      status: 429,
      detail: 'At most 2 adjustments an hour may be asked for by one user; wait 2100 seconds.',
      code: 'quota-exceeded',
      quota: 'user',
      limit: 2,
      retry_after_seconds: 2_100,
    });
    expect(refused.headers.get('retry-after')).toBe('2100');
    expect(refused.headers.get('ratelimit-policy')).toBe('"user";q=2;w=3600');
    expect(refused.headers.get('ratelimit')).toBe('"user";r=0;t=2100');
    expect((await get(inventoryPath)).body.stock).toBe(102);
  });

  it('are there again once the hour since the first is over, and not a moment sooner', async () => {
    const { adjust, clock } = startLimited(1);
    await adjust();
    clock.nowMs += hourMs - 1;
    const early = await adjust();
    clock.nowMs += 1;

    expect([early.status, early.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await adjust()).status).toBe(200);
    expect((await adjust()).status).toBe(429);
  });

  it('are each user’s own', async () => {
    const { adjust } = startLimited(1);

    expect((await adjust('admin:ann')).status).toBe(200);
    expect((await adjust('admin:bob')).status).toBe(200);
    expect((await adjust('admin:ann')).status).toBe(429);
  });

  it('are limited by address too, whoever asks, and those in this process have none', async () => {
    const { adjust } = startLimited(null, 2);

    expect((await adjust('admin:ann', '192.0.2.7')).status).toBe(200);
    expect((await adjust('admin:bob', '192.0.2.7')).status).toBe(200);
    const refused = await adjust('admin:cid', '192.0.2.7');
    expect(refused).toMatchObject({ status: 429, body: { quota: 'ip', limit: 2 } });
    expect((await adjust('admin:cid', '192.0.2.8')).status).toBe(200);
    for (let index = 0; index < 5; index++) expect((await adjust('admin:cid')).status).toBe(200);
  });

  it('say in each success what is left', async () => {
    const { adjust, get } = startLimited(5, 50);
    const { headers } = await adjust('admin', '192.0.2.7');
    const read = await get(inventoryPath, { ip: '192.0.2.7' });

    expect(headers.get('ratelimit-policy')).toBe('"ip";q=50;w=3600, "user";q=5;w=3600');
    expect(headers.get('ratelimit')).toBe('"ip";r=49;t=3600, "user";r=4;t=3600');
    expect(read.headers.has('ratelimit')).toBe(false);
  });

  it('are not limited by the open policy', async () => {
    const { patch } = startWorld();
    for (let index = 0; index < 120; index++) expect((await patch(receive)).status).toBe(200);

    expect((await patch(receive)).headers.has('ratelimit')).toBe(false);
  });

  it('are 100 by user and 1,000 by address under the documented policy', async () => {
    const { send } = startWorld({ policy: { name: 'documented', maxDailyAdjustments: null } });
    const { headers } = await send('PATCH', inventoryPath, { body: receive, ip: '192.0.2.7' });

    expect(headers.get('ratelimit-policy')).toBe('"ip";q=1000;w=3600, "user";q=100;w=3600');
  });

  it('may be none at all', async () => {
    const { adjust } = startLimited(0);

    expect(await adjust()).toMatchObject({ status: 429, body: { limit: 0, retry_after_seconds: 3_600 } });
  });
});

describe('what counts', () => {
  it('is every request that may change something: refused and repeated ones, batches and fulfilments', async () => {
    const { send, patch, adjust } = startLimited(6);
    await patch({ stock: 500, operation: 'decrement' });
    await patch(receive, { 'idempotency-key': 'a' });
    await patch(receive, { 'idempotency-key': 'a' });
    await send('POST', '/inventory/batch-update', {
      body: { updates: [1, 2, 3].map((stock) => ({ product_id: 'prod_1', stock })) },
    });
    await send('POST', '/inventory/backorders/bo_9/fulfill');

    expect((await adjust()).headers.get('ratelimit')).toBe('"user";r=0;t=3600');
    expect((await adjust()).status).toBe(429);
  });

  it('is a batch once, whose items the other limits hold one by one', async () => {
    const { send } = startWorld({ policy: { name: 'documented' } });
    const sendBatch = (mode: string) => {
      const updates = Array.from({ length: 60 }, () => ({ product_id: 'prod_1', ...receive }));
      return send('POST', '/inventory/batch-update', { body: { mode, updates } });
    };

    const atomic = await sendBatch('atomic');
    const each = await sendBatch('per_item');

    expect(atomic.status).toBe(422);
    expect(atomic.body.errors).toHaveLength(10);
    expect(atomic.body.errors[0]).toMatchObject({ index: 50, code: 'max-daily-adjustments' });
    expect(each.body).toMatchObject({ total: 60, summary: { total_adjustment: 50 } });
    expect(each.headers.get('ratelimit')).toBe('"user";r=98;t=3600');
  });

  it('is no read', async () => {
    const { get, adjust } = startLimited(1);
    for (let index = 0; index < 5; index++) await get(inventoryPath);

    expect((await adjust()).status).toBe(200);
    expect((await get(inventoryPath)).status).toBe(200);
  });
});

describe('the order of refusals', () => {
  it('is 429 by address, 401, 429 by user, 403', async () => {
    const { adjust } = startLimited(1, 4);
    const ip = '192.0.2.7';

    expect((await adjust('staff', ip)).status).toBe(403);
    expect((await adjust('staff', ip)).body.quota).toBe('user');
    expect((await adjust(null, ip)).status).toBe(401);
    expect((await adjust('nobody', ip)).status).toBe(401);
    expect((await adjust(null, ip)).body.quota).toBe('ip');
  });

  it('shows both limits when the user’s is used up', async () => {
    const { adjust } = startLimited(1, 4);
    await adjust('admin', '192.0.2.7');

    expect((await adjust('admin', '192.0.2.7')).headers.get('ratelimit')).toBe(
      '"ip";r=2;t=3600, "user";r=0;t=3600',
    );
  });
});
