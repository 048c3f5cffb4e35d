/** A shop sells its last mugs: to two customers at once, and over a network that loses an answer. */
import { InventoryManager, isInventoryError } from '@onhand/sdk';
import { roleTokens } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';

const products = [{ id: 'mug', name: 'Ceramic mug', stock: 5 }];
const { url, close } = await serveInventory({ port: 0, auth: roleTokens(), products });
const inventory = new InventoryManager({ baseUrl: url, accessToken: 'admin:shop' });

const orders = await Promise.allSettled([
  inventory.reserve('mug', 3, { orderId: 'order_1', reservationId: 'cart_1', expiresInMinutes: 15 }),
  inventory.reserve('mug', 3, { orderId: 'order_2', reservationId: 'cart_2', expiresInMinutes: 15 }),
]);
for (const order of orders) {
  if (order.status === 'fulfilled') console.log(`An order has its mugs; ${order.value.available} are left.`);
  else if (isInventoryError(order.reason)) console.log(`The other has none: ${order.reason.message}`);
}

let answersToLose = 1;
const onBadNetwork = new InventoryManager({
  baseUrl: url,
  accessToken: 'admin:shop',
  fetch: async (input, init) => {
    const answer = await fetch(input, init);
    if (answersToLose-- > 0) throw new TypeError('The connection broke after the server had answered.');
    return answer;
  },
});
const sold = await onBadNetwork.processSale('mug', 3, { orderId: 'order_1', reservationId: 'cart_1' });
console.log(
  `Sold once, though the answer was lost once: ${sold.stock} in stock, replayed: ${sold.replayed}.`,
);

for await (const entry of inventory.history('mug')) {
  console.log(`  ${entry.seq}. ${entry.kind}: stock ${entry.previous_stock} → ${entry.new_stock}`);
}
await close();
