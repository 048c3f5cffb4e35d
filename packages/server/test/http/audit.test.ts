import { developmentSecret } from '@onhand/server';
import type { AuditRecord } from '@onhand/spec';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { startAudited, take } from '../start-audited.ts';
import { inventoryPath, startMs, startWorld } from '../start-world.ts';

const facts = ({ action, actor, product_id, outcome, status, code }: AuditRecord) =>
  `${action} ${actor} ${product_id} ${outcome} ${status} ${code}`;

describe('the audit', () => {
  it('says who changed what, from where, and which entry that made', async () => {
    const { send, audit } = startAudited();
    const headers = { 'user-agent': 'till/7', 'x-request-id': 'req_till_1' };
    const { body } = await send('PATCH', inventoryPath, { body: take(3), headers, ip: '192.0.2.7' });

    expect(await audit()).toEqual([
      {
        id: 'aud_1',
        seq: 1,
        at: new Date(startMs).toISOString(),
        request_id: 'req_till_1',
        actor: 'admin_user',
        ip: '192.0.2.7',
        user_agent: 'till/7',
        session_id: null,
        action: 'updateInventory',
        product_id: 'prod_789',
        outcome: 'applied',
        status: 200,
        code: null,
        inventory_history_id: body.inventory_history_id,
        prev_hash: '0'.repeat(64),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it('holds every attempt to change something that was refused, and why', async () => {
    const { send, patch, audit } = startAudited({ policy: { strict: true } });
    await send('PATCH', inventoryPath, { body: take(1), token: null });
    await send('PATCH', inventoryPath, { body: take(1), token: 'nobody' });
    await patch(take(1), {}, 'staff');
    await patch({ stock: 0, operation: 'increment', reorder_threshold: 1 }, {}, 'sales');
    await send('PATCH', '/products/prod_999/inventory', { body: take(1) });
    await send('PATCH', inventoryPath, { rawBody: '{', headers: { 'content-type': 'application/json' } });
    await send('PATCH', inventoryPath, { rawBody: 'x', headers: { 'content-type': 'text/plain' } });
    await patch({ stock: 9 });
    await patch(take(1), { 'if-match': '"inv-9"' });
    await patch(take(500));
    await send('POST', '/inventory/backorders/bo_9/fulfill');

    expect((await audit()).reverse().map(facts)).toEqual([
      'updateInventory null prod_789 refused 401 unauthorized',
      'updateInventory null prod_789 refused 401 unauthorized',
      'updateInventory staff_user prod_789 refused 403 forbidden',
      'updateInventory sales_user prod_789 refused 403 forbidden',
      'updateInventory admin_user prod_999 refused 404 product-not-found',
      'updateInventory admin_user prod_789 refused 400 malformed-body',
      'updateInventory admin_user prod_789 refused 415 unsupported-media-type',
      'updateInventory admin_user prod_789 refused 428 precondition-required',
      'updateInventory admin_user prod_789 refused 412 version-mismatch',
      'updateInventory admin_user prod_789 refused 422 insufficient-stock',
      'fulfillBackorder admin_user null refused 404 backorder-not-found',
    ]);
  });

  it('holds of the reads only those that somebody may not make', async () => {
    const { get, audit } = startAudited();
    await get(inventoryPath);
    await get('/products/prod_999');
    await get('/products?limit=0');
    await get('/nowhere');
    expect(await audit()).toEqual([]);
    await get('/inventory/audit', { token: 'staff' });
    await get(inventoryPath, { token: null });

    expect((await audit()).map(facts)).toEqual([
      'getInventory null prod_789 refused 401 unauthorized',
      'listAuditRecords staff_user null refused 403 forbidden',
    ]);
  });

  it('tells a repeated answer from a second change', async () => {
    const { patch, audit } = startAudited();
    const key = { 'idempotency-key': 'sale_1' };
    const { body } = await patch(take(3), key);
    await patch(take(3), key);
    await patch(take(4), key);
    const [reused, replayed, applied] = await audit();

    expect(applied).toMatchObject({ outcome: 'applied', inventory_history_id: body.inventory_history_id });
    expect(replayed).toMatchObject({
      outcome: 'replayed',
      status: 200,
      product_id: 'prod_789',
      inventory_history_id: body.inventory_history_id,
    });
    expect(reused).toMatchObject({
      outcome: 'refused',
      code: 'idempotency-key-reused',
      inventory_history_id: null,
    });
  });

  it('says when the server failed, and nothing of how', async () => {
    const { patch, audit } = startAudited({
      beforeCommit: () => Promise.reject(new Error('the disk is full')),
      onError: () => undefined,
    });
    await patch(take(3));

    expect((await audit()).map(facts)).toEqual(['updateInventory admin_user prod_789 failed 500 internal']);
  });

  it('holds attempts that came while the server was overloaded', async () => {
    const { patch, audit, get } = startAudited({ maxInFlight: 1, beforeCommit: () => gate });
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const first = patch(take(1));
    await patch(take(2));
    await get(inventoryPath);
    open();
    await first;

    expect((await audit()).reverse().map(facts)).toEqual([
      'updateInventory null prod_789 refused 503 overloaded',
      'updateInventory admin_user prod_789 applied 200 null',
    ]);
  });

  it('names the product of a backorder, and one record for each item of a batch', async () => {
    const { send, patch, audit } = startAudited({
      products: [
        { id: 'prod_789', name: 'Mug', stock: 1, backorder_allowed: true },
        { id: 'prod_790', name: 'Teapot', stock: 5 },
      ],
    });
    const { body } = await patch({ ...take(3), allow_backorder: true });
    const updates = [
      { product_id: 'prod_789', stock: 9, operation: 'increment', idempotency_key: 'a' },
      { product_id: 'prod_790', ...take(6) },
      { product_id: 'prod_790', stock: -1 },
    ];
    await send('POST', '/inventory/batch-update', { body: { updates } });
    await send('POST', '/inventory/batch-update', { body: { updates: updates.slice(0, 1) } });
    await send('POST', '/inventory/batch-update', {
      body: { mode: 'atomic', updates: updates.slice(1, 2) },
    });
    await send('POST', '/inventory/batch-update', {
      body: { mode: 'atomic', updates: [1, 2].map((stock) => ({ product_id: 'prod_790', ...take(stock) })) },
    });
    await send('POST', `/inventory/backorders/${body.backorder_id}/fulfill`);
    const records = (await audit()).reverse().slice(1);

    expect(records.map(facts)).toEqual([
      'batchUpdateInventory admin_user prod_789 applied 200 null',
      'batchUpdateInventory admin_user prod_790 refused 422 insufficient-stock',
      'batchUpdateInventory admin_user prod_790 refused 400 invalid-request',
      'batchUpdateInventory admin_user prod_789 replayed 200 null',
      'batchUpdateInventory admin_user null refused 422 batch-refused',
      'batchUpdateInventory admin_user prod_790 applied 200 null',
      'batchUpdateInventory admin_user prod_790 applied 200 null',
      'fulfillBackorder admin_user prod_789 applied 200 null',
    ]);
    expect(new Set(records.slice(0, 3).map(({ request_id }) => request_id)).size).toBe(1);
  });

  it('does not hold it against a caller that a reservation fell due before or while they were served', async () => {
    const { patch, audit, clock, get } = startAudited({
      beforeCommit: ({ idempotencyKey }) => {
        if (idempotencyKey === 'slow') clock.nowMs += 3_600_000;
      },
    });
    const hold = { stock: 0, operation: 'increment', reserved: 1, reservation: { id: 'cart' } };
    await patch({ ...hold, reservation: { id: 'cart', expires_in_seconds: 60 } });
    clock.nowMs += 60_000;
    await patch(hold);
    await patch(take(1), { 'idempotency-key': 'slow' }, 'manager');
    expect((await get(`${inventoryPath}/history`)).body).toHaveLength(5);

    expect((await audit()).reverse().map(facts)).toEqual([
      'updateInventory admin_user prod_789 applied 200 null',
      'updateInventory admin_user prod_789 applied 200 null',
      'updateInventory manager_user prod_789 applied 200 null',
    ]);
  });

  it('knows the session of a token, and holds no token, key or body', async () => {
    const claims = { sub: 'alice', role: 'admin', sid: 'session_9' };
    const { send, audit } = startAudited({
      auth: { verify: (token) => (token === 'auditor' ? { sub: 'eve', role: 'auditor' } : claims) },
    });
    await send('PATCH', inventoryPath, {
      body: { ...take(1), notes: 'secret_note', metadata: { card: 'secret_card' } },
      token: 'secret_token',
      headers: { 'idempotency-key': 'secret_key', 'user-agent': 'x'.repeat(5_000) },
    });
    const [record] = await audit();

    expect(record).toMatchObject({ actor: 'alice', session_id: 'session_9' });
    expect(record?.user_agent).toHaveLength(256);
    expect(JSON.stringify(record)).not.toContain('secret');
  });

  it('reads the session from the claim sid of a signed token', async () => {
    const { patch, get } = startWorld({ auth: { secret: developmentSecret } });
    const sign = (claims: object) =>
      new SignJWT({ role: 'admin', ...claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('alice')
        .setExpirationTime(startMs / 1_000 + 60)
        .sign(new TextEncoder().encode(developmentSecret));
    const token = await sign({ sid: 'session_9' });
    await patch(take(1), {}, token);
    await patch(take(1), {}, await sign({ sid: 9 }));

    expect(
      (await get('/inventory/audit', { token })).body.map((record: AuditRecord) => record.session_id),
    ).toEqual([null, 'session_9']);
  });
});
