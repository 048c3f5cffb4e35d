/**
 * A process that holds a server which has grown, and measures what a change costs it. No sockets: what is asked is how the
 * cost of a change depends on what is kept.
 */
import { createInventoryServer, type PlainRequest, signToken } from '@onhand/server';
import type { GrownFigures, Growth } from './start-grown.ts';

const { products, changes }: Growth = JSON.parse(process.argv[2] ?? '');
const server = createInventoryServer({
  historyLimit: 2_000_000,
  auditLimit: 2_000_000,
  products: Array.from({ length: products }, (_, nth) => ({
    id: `prod_${nth}`,
    name: `Product ${nth}`,
    stock: 0,
  })),
});
// By turns, since a million pieces are the most that a product can have. Equally long.
const bodies = ['increment', 'decrement'].map((operation) =>
  Buffer.from(JSON.stringify({ stock: 1, operation })),
);
const headers = new Map([
  ['authorization', `Bearer ${await signToken({ role: 'admin' })}`],
  ['content-type', 'application/json'],
  ['content-length', String(bodies[0]?.length)],
]);
let sent = 0;

function nextRequest(): PlainRequest {
  const body = bodies[Math.floor(sent / products) % 2] ?? Buffer.alloc(0);
  return {
    method: 'PATCH',
    origin: 'http://localhost',
    pathname: `/api/products/prod_${sent++ % products}/inventory`,
    search: '',
    ip: '127.0.0.1',
    header: (name) => headers.get(name) ?? null,
    readBody: async () => body,
  };
}

async function change(times: number): Promise<void> {
  for (let nth = 0; nth < times; nth++) {
    const { status } = await server.answer(nextRequest());
    if (status !== 200) throw new Error(`Change ${sent} was answered with ${status}.`);
  }
}

async function measure(requests: number): Promise<GrownFigures> {
  const before = process.cpuUsage();
  await change(requests);
  const { user, system } = process.cpuUsage(before);
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { cpuMicros: (user + system) / requests, rssMiB: rss / 2 ** 20, heapMiB: heapUsed / 2 ** 20 };
}

await change(changes);
process.on('message', async (requests: number) => process.send?.(await measure(requests)));
process.send?.('grown');
