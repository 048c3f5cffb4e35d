import { expect, it } from 'vitest';
import { startWorld } from '../start-world.ts';

it('says how long an answer is, in bytes, and nothing of one without a body', async () => {
  const { server } = startWorld({ products: [{ id: 'tea', name: 'Thé 🍵', stock: 1 }] });
  const ask = (path: string, headers: Record<string, string> = {}) =>
    server.fetch(
      new Request(`http://localhost/api${path}`, { headers: { authorization: 'Bearer admin', ...headers } }),
    );
  const whole = await ask('/products/tea');
  const unchanged = await ask('/products/tea/inventory', { 'if-none-match': '*' });

  expect(whole.headers.get('content-length')).toBe(String((await whole.arrayBuffer()).byteLength));
  expect([unchanged.status, unchanged.headers.get('content-length')]).toEqual([304, null]);
});
