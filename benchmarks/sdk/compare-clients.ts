import { InventoryManager } from '@onhand/sdk';
import type { InventoryUpdate, paths } from '@onhand/spec';
import createClient from 'openapi-fetch';
import type { Comparison } from '../comparison.ts';

const baseUrl = 'http://localhost:8000/api';
const productId = 'prod_789';
const token = 'a-token';
const change: InventoryUpdate = { stock: 1, operation: 'increment' };

const answer = JSON.stringify({
  id: productId,
  stock: 101,
  available: 96,
  reserved: 5,
  previous_stock: 100,
  adjustment: 1,
  operation: 'increment',
  updated_at: '2026-01-15T10:30:00.000Z',
  inventory_history_id: 'inv_1',
  metadata: { reason: null, notes: null, location: null, adjusted_by: 'admin_user' },
  version: 2,
  previous_reserved: 5,
  reserved_adjustment: 0,
  backordered: 0,
  backorder_allowed: false,
  reorder_threshold: null,
});

/** Answers at once, so that what is left is the work of the client. */
const fakeFetch = async () =>
  new Response(answer, { status: 200, headers: { 'content-type': 'application/json', etag: '"inv-2"' } });

const manager = new InventoryManager({ baseUrl, accessToken: token, fetch: fakeFetch });
const client = createClient<paths>({
  baseUrl,
  fetch: fakeFetch,
  headers: { authorization: `Bearer ${token}` },
});

/** Each makes one change and resolves with the stock after it. */
const contestants: Readonly<Record<string, () => Promise<number>>> = {
  'manager.update': async () => (await manager.update(productId, change)).stock,

  'openapi-fetch': async () => {
    const { data } = await client.PATCH('/products/{productId}/inventory', {
      params: { path: { productId } },
      body: change,
    });
    return data !== undefined && 'stock' in data ? data.stock : Number.NaN;
  },

  'raw fetch': async () => {
    const fetch: typeof globalThis.fetch = fakeFetch;
    const response = await fetch(`${baseUrl}/products/${productId}/inventory`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(change),
    });
    const { stock }: { stock: number } = await response.json();
    return stock;
  },
};

const callsPerRound = 5_000;

/** All clients in turn, in this process; a call waits for the one before. */
export async function compareClients(options: { rounds: number }): Promise<Comparison> {
  const rounds: Comparison['rounds'][number][] = [];
  await measureAll();
  await measureAll();
  for (let round = 0; round < options.rounds; round++) rounds.push(await measureAll());
  return {
    title: 'One update, with a fetch that answers at once',
    subject: 'manager.update',
    references: ['openapi-fetch', 'raw fetch'],
    rounds,
  };
}

async function measureAll() {
  const figures: Record<string, Record<string, number>> = {};
  for (const [name, call] of Object.entries(contestants)) {
    const startMs = performance.now();
    for (let calls = 0; calls < callsPerRound; calls++) {
      if ((await call()) !== 101) throw new Error(`${name} read a wrong answer.`);
    }
    figures[name] = { 'µs per call': ((performance.now() - startMs) / callsPerRound) * 1000 };
  }
  return figures;
}
