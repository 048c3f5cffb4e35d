/** A server, a delivery of 10,000 rows, Ctrl-C in the middle, and the same command once more. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InventoryManager } from '@onhand/sdk';
import { roleTokens } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import { restock } from './restock.ts';

const products = Array.from({ length: 500 }, (_, n) => ({ id: `prod_${n}`, name: `Product ${n}`, stock: 0 }));
const rows = Array.from({ length: 10_000 }, (_, n) => `prod_${n % 500},${(n % 7) + 1},batch_${n % 40}`);
const folder = mkdtempSync(path.join(tmpdir(), 'restock-'));
const file = path.join(folder, 'delivery.csv');
writeFileSync(file, `${['product_id,quantity,batch_number', ...rows].join('\n')}\n`);

const server = await serveInventory({ port: 0, auth: roleTokens(), products });
const inventory = new InventoryManager({ baseUrl: server.url, accessToken: 'admin:warehouse' });

const controller = new AbortController();
let booked = 0;
const first = await restock(inventory, {
  file,
  signal: controller.signal,
  onRow: () => {
    if (++booked === 4_000) controller.abort();
  },
});
console.log(`Stopped after ${first.summary.succeeded} rows.`);

const second = await restock(inventory, { file, signal: new AbortController().signal });
console.log(`${second.before} rows were done before, ${second.summary.succeeded} were booked now.`);

const expected = rows.reduce((sum, row) => sum + Number(row.split(',')[1]), 0);
const actual = server.control.products.list().reduce((sum, { stock }) => sum + stock, 0);
console.log(`${expected} pieces were delivered, ${actual} are in stock.`);
if (expected !== actual) process.exitCode = 1;

await server.close();
rmSync(folder, { recursive: true });
