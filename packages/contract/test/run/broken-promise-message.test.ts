import { createInventoryServer, roleTokens } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';
import { openContract } from '../../src/run/open-contract.ts';
import { edit } from '../mutants/borders.ts';

const admin = 'admin:with-a-name-as-long-as-a-token';

/** What is said of one promise to a server that makes one piece too many of 7 or more, and repeats the token. */
async function findMessage(id: string): Promise<string> {
  const server = createInventoryServer({
    auth: roleTokens(),
    clock: () => Date.UTC(2026, 0, 15),
    ids: counter(),
  });
  const contract = await openContract({
    baseUrl: 'http://contract.test/api',
    tokens: { admin },
    products: ['prod_789'],
    fetch: async (request) =>
      edit(await server.fetch(request), (body) =>
        body.adjustment >= 7 && body.operation === 'increment'
          ? { ...body, stock: body.stock + 1, admin }
          : body,
      ),
    seed: 3,
    ids: counter(),
  });
  for (const check of checks.filter((one) => one.id === id)) {
    const result = await contract.run(check);
    if (result.status === 'broken') return result.message;
  }
  throw new Error(`${id} is not broken`);
}

function counter(): () => string {
  let count = 0;
  return () => {
    count++;
    return String(count);
  };
}

describe('the message of a broken promise', () => {
  it('says what was expected, what came, where it is promised, why it matters, and what was said', async () => {
    expect(await findMessage('update-inventory/arithmetic/increment-adds')).toMatchInlineSnapshot(`
      "In the answer to an increment: expected stock to be 150, got 151.

      The promise: the server adds the pieces of an "increment" to the stock and leaves reserved alone.
      Written in:  openapi.yaml PATCH /products/{productId}/inventory
      It matters:  A delivery of 50 that becomes a stock of 50 makes the shop stop selling what it has.

      What was said:
        1. PATCH /products/prod_789/inventory as admin
           {"operation":"set","reserved":5,"reorder_threshold":null,"backorder_allowed":false,"stock":100,"reason":"contract_start"}
           → 200 · etag: "inv-2"
             {"id":"prod_789","stock":100,"available":95,"reserved":5,"previous_stock":100,"adjustment":0,"operation":"set","updated_at":"2026-01-15T00:00:00.000Z","inventory_history_id":"inv_13","metadata":{"reason":"contract_start","notes":null,"location":null,"adjusted_by":"with-a-name-as-long-as-a-token"},"version":2,"previous_reserved":5,"reserved_adjustment":0,"backordered":0,"backorder_allowed":false,"reorder_threshold":null,"backorder_created":false,"backorder_quantity":0,"backorder_id":null}
        2. PATCH /products/prod_789/inventory as admin
           {"operation":"increment","stock":50,"reason":"restock"}
           → 200 · etag: "inv-3"
             {"id":"prod_789","stock":151,"available":145,"reserved":5,"previous_stock":100,"adjustment":50,"operation":"increment","updated_at":"2026-01-15T00:00:00.000Z","inventory_history_id":"inv_15","metadata":{"reason":"restock","notes":null,"location":null,"adjusted_by":"with-a-name-as-long-as-a-token"},"version":3,"previous_reserved":5,"reserved_adjustment":0,"backordered":0,"backorder_allowed":false,"reorder_threshold":null,"backorder_created":false,"backorder_quantity":0,"backorder_id":null,"admin":"(token of admin)"}"
    `);
  });

  it('shows the shortest sequence that the generator found, and the seed', async () => {
    const [beginning] = (await findMessage('update-inventory/arithmetic/follows-the-model')).split('\n\n');
    expect(beginning).toMatchInlineSnapshot(`
      "In the answer to PATCH /products/prod_789/inventory as admin: expected stock to be 7, got 8.
      Shortest sequence found that shows it (seed 3), starting from {"stock":0,"reserved":0}:
        1. {"kind":"change","change":{"operation":"increment","stock":7}}"
    `);
  });

  it('never holds a token, not even one that the server repeats', async () => {
    const message = await findMessage('update-inventory/arithmetic/increment-adds');
    expect(message).toContain('(token of admin)');
    expect(message).not.toContain(admin);
  });
});
