import { InsufficientStockError, InventoryManager } from '@onhand/sdk';
import { roleTokens } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import { expect, it } from 'vitest';

it('1,000 concurrent reserves of 1 on a product with 500: exactly 500 succeed, one request each', async () => {
  await using server = await serve();
  const { inventory, requests } = countRequests(server.url);

  const reserves = await Promise.allSettled(
    Array.from({ length: 1000 }, (_, index) => inventory.reserve('mug', 1, { orderId: `order_${index}` })),
  );

  const refusals = reserves.flatMap((reserve) => (reserve.status === 'rejected' ? [reserve.reason] : []));
  expect(reserves.filter(({ status }) => status === 'fulfilled')).toHaveLength(500);
  expect(refusals.filter((error) => error instanceof InsufficientStockError)).toHaveLength(500);
  expect(requests()).toBe(1000);
  expect(await inventory.get('mug', { fresh: true })).toMatchObject({
    stock: 500,
    reserved: 500,
    available: 0,
  });
}, 300_000);

async function serve() {
  const products = [{ id: 'mug', name: 'Ceramic mug', stock: 500 }];
  const { url, close } = await serveInventory({ port: 0, products, auth: roleTokens() });
  return { url, [Symbol.asyncDispose]: close };
}

/** A manager over real HTTP, and how many requests have left it. */
function countRequests(baseUrl: string) {
  let count = 0;
  const inventory = new InventoryManager({
    baseUrl,
    accessToken: 'admin',
    // How long a thousand requests take on a busy machine is not the question.
    timeoutMs: 300_000,
    deadlineMs: 300_000,
    fetch: (url, init) => {
      count++;
      return fetch(url, init);
    },
  });
  return { inventory, requests: () => count };
}
