import { describe, expect, it } from 'vitest';
import { inventoryPath, startMs, startWorld } from '../start-world.ts';

const damage = { stock: 60, operation: 'decrement', reason: 'damaged' };

async function startPreviewed() {
  const world = startWorld();
  const preview = await world.patch(damage, { 'x-require-confirmation': 'true' });
  const token: string = preview.body.confirmation_token;
  const confirm = (body: object = damage, more: Record<string, string> = {}, caller = 'admin') =>
    world.patch(body, { 'x-confirmation-token': token, ...more }, caller);
  return { ...world, preview, confirm };
}

describe('a change that must be confirmed', () => {
  it('is answered with what it would do, and applies nothing', async () => {
    const { preview, get } = await startPreviewed();

    expect(preview).toMatchObject({
      status: 202,
      body: {
        status: 'confirmation_required',
        expires_at: '2026-01-15T10:40:00.000Z',
        preview: {
          id: 'prod_789',
          version: 1,
          previous_stock: 100,
          stock: 40,
          adjustment: -60,
          available: 35,
        },
      },
    });
    expect((await get(inventoryPath)).body).toMatchObject({ stock: 100, version: 1 });
    expect((await get(`${inventoryPath}/history`)).body).toEqual([]);
  });

  it('is applied by the same body with the token, once', async () => {
    const { confirm } = await startPreviewed();

    expect(await confirm({ ...damage, notes: 'seen by Ann' })).toMatchObject({
      status: 200,
      body: { stock: 40 },
    });
    expect(await confirm()).toMatchObject({
      status: 412,
      body: { code: 'version-mismatch', current_version: 2 },
    });
  });

  it('can be sent again under its key when the answer was lost', async () => {
    const { confirm } = await startPreviewed();
    await confirm(damage, { 'idempotency-key': 'k1' });

    const again = await confirm(damage, { 'idempotency-key': 'k1' });

    expect(again.status).toBe(200);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  it('is refused as it would be without a preview', async () => {
    const { patch } = startWorld();

    expect(
      (await patch({ stock: 96, operation: 'decrement' }, { 'x-require-confirmation': 'true' })).status,
    ).toBe(422);
    expect((await patch(damage, { 'x-require-confirmation': 'true' }, 'sales')).status).toBe(403);
    expect((await patch(damage, { 'x-require-confirmation': 'yes' })).status).toBe(400);
  });

  it.each<[string, object, string]>([
    ['another body', { ...damage, stock: 61 }, 'admin'],
    ['another caller', damage, 'admin:bob'],
  ])('is not confirmed by %s', async (_words, body, caller) => {
    const { confirm, get } = await startPreviewed();

    expect(await confirm(body, {}, caller)).toMatchObject({
      status: 412,
      body: { code: 'confirmation-invalid' },
    });
    expect((await get(inventoryPath)).body.stock).toBe(100);
  });

  it('is not confirmed when the inventory has changed, or after ten minutes, or by a token that nobody gave', async () => {
    const changed = await startPreviewed();
    await changed.patch({ stock: 1, operation: 'increment' });
    expect((await changed.confirm()).body.code).toBe('version-mismatch');

    const late = await startPreviewed();
    late.clock.nowMs = startMs + 600_000;
    expect((await late.confirm()).body.code).toBe('confirmation-invalid');
    late.clock.nowMs -= 1;
    expect((await late.confirm()).status).toBe(200);

    expect((await startWorld().patch(damage, { 'x-confirmation-token': 'confirm_x' })).body.code).toBe(
      'confirmation-invalid',
    );
  });
});
