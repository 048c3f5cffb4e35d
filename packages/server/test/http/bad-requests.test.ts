import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inventoryPath, startWorld } from '../start-world.ts';
import { badRequest } from './bad-request.ts';

// The soak (`pnpm soak`) sends 100,000, over sockets too.
it('2,000 bad requests are refused with a problem, and change nothing', async () => {
  const { send, get } = startWorld({ ids: () => 'same' });
  const before = (await get('/products')).body;
  const statuses = new Set<number>();

  await fc.assert(
    fc.asyncProperty(badRequest, async ({ method, path, ...sent }) => {
      const answer = await send(method, path, sent);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      statuses.add(answer.status);
    }),
    { numRuns: 2_000 },
  );

  expect((await get('/products')).body).toEqual(before);
  expect((await get(`${inventoryPath}/history`)).body).toEqual([]);
  expect([...statuses].sort()).toEqual([400, 401, 404, 405, 412, 413, 415]);
}, 60_000);
