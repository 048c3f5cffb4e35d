/** What has no peer: a reading from memory, and a bulk update of 100,000 changes. */
import { type BatchItem, InventoryManager } from '@onhand/sdk';
import { createInventoryServer, roleTokens } from '@onhand/server';
import { median } from '../comparison.ts';

const cachedReads = 200_000;
const changes = 100_000;

/** The figures as a Markdown table: medians over the rounds. */
export async function measureManager({ rounds }: { readonly rounds: number }): Promise<string> {
  const reads: number[] = [];
  const bulk: number[] = [];
  for (let round = 0; round < rounds; round++) {
    reads.push(await readFromMemory());
    bulk.push(await changeInBulk());
  }
  return [
    '## The manager by itself',
    '',
    '|  | median | smallest | largest |',
    '| --- | --: | --: | --: |',
    toRow('cached `get`, CPU, µs', reads),
    toRow('`bulkUpdate` of 100,000 changes with the server in the same process, s', bulk),
    '',
  ].join('\n');
}

function toRow(name: string, figures: readonly number[]): string {
  const cells = [median(figures), Math.min(...figures), Math.max(...figures)];
  return `| ${name} | ${cells.map((figure) => figure.toFixed(2)).join(' | ')} |`;
}

function openManager() {
  const products = Array.from({ length: 1_000 }, (_, n) => ({
    id: `prod_${n}`,
    name: `Product ${n}`,
    stock: 0,
  }));
  const server = createInventoryServer({ auth: roleTokens(), products });
  const { fetch } = server;
  return {
    server,
    manager: new InventoryManager({ baseUrl: 'http://localhost:8000/api', accessToken: 'admin', fetch }),
  };
}

async function readFromMemory(): Promise<number> {
  const { manager } = openManager();
  await manager.get('prod_1');
  const before = process.cpuUsage();
  for (let read = 0; read < cachedReads; read++) await manager.get('prod_1');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / cachedReads;
}

async function changeInBulk(): Promise<number> {
  const { manager, server } = openManager();
  const startMs = performance.now();
  const { summary } = await manager.bulkUpdate(listChanges(), { batchSize: 1_000, keepResults: false });
  const seconds = (performance.now() - startMs) / 1000;
  const stock = server.control.products.list().reduce((sum, product) => sum + product.stock, 0);
  if (summary.succeeded !== changes || stock !== changes)
    throw new Error('A change is missing, or there twice.');
  return seconds;
}

function* listChanges(): Generator<BatchItem> {
  for (let n = 0; n < changes; n++) {
    yield { productId: `prod_${n % 1_000}`, change: { operation: 'increment', stock: 1 } };
  }
}
