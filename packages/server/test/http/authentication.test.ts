import { developmentSecret, signToken } from '@onhand/server';
import { roles } from '@onhand/spec';
import { describe, expect, it } from 'vitest';
import { inventoryPath, startMs, startWorld } from '../start-world.ts';

const withJwt = () => startWorld({ auth: { secret: developmentSecret } });
describe('a token', () => {
  it('lets its caller in, and its subject is written down', async () => {
    const { patch } = withJwt();
    const token = await signToken({ role: 'admin', sub: 'ann', clock: () => startMs });

    expect((await patch({ stock: 50 }, {}, token)).body.metadata.adjusted_by).toBe('ann');
  });

  it('is good until it expires, also when it was seen before', async () => {
    const { get, clock } = withJwt();
    const token = await signToken({ role: 'admin', expiresInSeconds: 60, clock: () => startMs });
    expect((await get('/products', { token })).status).toBe(200);
    clock.nowMs = startMs + 59_999;
    expect((await get('/products', { token })).status).toBe(200);
    clock.nowMs = startMs + 60_000;

    expect((await get('/products', { token })).status).toBe(401);
  });

  it.each(['', 'Bearer', 'Basic YTpi', 'Bearer a b', 'Bearer  '])(
    'is not found in %j',
    async (authorization) => {
      const { get } = startWorld();

      expect((await get('/products', { headers: { authorization } })).status).toBe(401);
    },
  );

  it('may follow the scheme in any case', async () => {
    const { get } = startWorld();

    expect((await get('/products', { headers: { authorization: 'bearer admin' } })).status).toBe(200);
  });

  it('is asked of a verify function each time, which may refuse', async () => {
    const revoked = new Set<string>();
    const verify = (token: string) => {
      if (revoked.has(token)) throw new Error('revoked');
      return { sub: 'ann', role: 'admin' };
    };
    const { get } = startWorld({ auth: { verify } });
    expect((await get('/products')).status).toBe(200);
    revoked.add('admin');

    expect((await get('/products')).status).toBe(401);
  });

  it('needs a secret of at least 32 bytes', async () => {
    expect(() => startWorld({ auth: { secret: 'short' } })).toThrow('has 5 bytes; HS256 needs at least 32');
  });
});

describe('roles', () => {
  const reads = {
    '/products': 'view',
    '/products/prod_789': 'view',
    [inventoryPath]: 'view',
    [`${inventoryPath}/history`]: 'history_view',
  };
  const allowed: Record<string, readonly string[]> = {
    view: ['admin', 'manager', 'staff'],
    history_view: ['admin', 'manager', 'auditor'],
    adjust: ['admin', 'manager'],
    reserve: ['admin', 'manager', 'sales'],
  };

  it.each(roles)('%s may do what the matrix says and nothing else', async (token) => {
    for (const [path, permission] of Object.entries(reads)) {
      const answer = await startWorld().get(path, { token });
      expect([path, answer.status]).toEqual([path, allowed[permission]?.includes(token) ? 200 : 403]);
      if (answer.status === 403) expect(answer.body.required_permission).toBe(permission);
    }
    const adjust = await startWorld().patch({ stock: 50 }, {}, token);
    expect(adjust.status).toBe(allowed.adjust?.includes(token) ? 200 : 403);
    if (adjust.status === 403) {
      expect(adjust.body).toMatchObject({
        detail: 'Insufficient permissions to update inventory.',
        required_permission: 'adjust',
      });
    }
    const reserve = await startWorld().patch({ stock: 0, operation: 'increment', reserved: 1 }, {}, token);
    expect(reserve.status).toBe(allowed.reserve?.includes(token) ? 200 : 403);
  });

  it.each(['constructor', '__proto__', 'toString', 'Admin', ''])(
    '%j is no role that may do anything',
    async (role) => {
      const { get, patch } = startWorld({ auth: { verify: () => ({ sub: 'ann', role }) } });

      expect((await get('/products')).status).toBe(403);
      expect((await patch({ stock: 0, operation: 'increment', reserved: 1 })).status).toBe(403);
    },
  );
});
