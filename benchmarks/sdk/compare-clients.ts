import { InventoryManager } from '@onhand/sdk';
import { validateChange } from '@onhand/sdk/validation';
import type { InventoryUpdate, paths } from '@onhand/spec';
import axios from 'axios';
import ky from 'ky';
import createClient from 'openapi-fetch';
import type { Comparison } from '../comparison.ts';
import { fixedAnswer } from '../fixed-answer.ts';

const baseUrl = 'http://localhost:8000/api';
const productId = 'prod_789';
const token = 'a-token';
const change: InventoryUpdate = { stock: 1, operation: 'increment' };
const url = `${baseUrl}/products/${productId}/inventory`;
const authorization = `Bearer ${token}`;
const expected = 101;

/** Answers at once, so that what is left is the work of the client. */
const fakeFetch = async () =>
  new Response(fixedAnswer, {
    status: 200,
    headers: { 'content-type': 'application/json', etag: '"inv-2"' },
  });

// Keys, retries, deadlines, the cache and what is read of an answer are always on; somebody listens as well.
const manager = new InventoryManager({ baseUrl, accessToken: token, fetch: fakeFetch });
manager.on('inventoryUpdated', () => undefined);

const openapiFetch = createClient<paths>({ baseUrl, fetch: fakeFetch, headers: { authorization } });
const kyClient = ky.create({ fetch: fakeFetch, headers: { authorization } });
const axiosClient = axios.create({
  adapter: 'fetch',
  env: { fetch: fakeFetch },
  headers: { authorization },
});

/** Each makes one change and resolves with the stock after it. */
const contestants: Readonly<Record<string, () => Promise<number>>> = {
  'manager.update': async () => {
    if (validateChange(change).length > 0) throw new Error('The change is not valid.');
    return (await manager.update(productId, change)).stock;
  },

  'raw fetch': async () => {
    const fetch: typeof globalThis.fetch = fakeFetch;
    const response = await fetch(url, {
      method: 'PATCH',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(change),
    });
    const { stock }: { stock: number } = await response.json();
    return stock;
  },

  'openapi-fetch': async () => {
    const { data } = await openapiFetch.PATCH('/products/{productId}/inventory', {
      params: { path: { productId } },
      body: change,
    });
    return data !== undefined && 'stock' in data ? data.stock : Number.NaN;
  },

  ky: async () => (await kyClient.patch(url, { json: change }).json<{ stock: number }>()).stock,

  axios: async () => (await axiosClient.patch<{ stock: number }>(url, change)).data.stock,
};

const callsPerRound = 3_000;

/** All clients in turn, in this process; a call waits for the one before. */
export async function compareClients(options: { rounds: number }): Promise<Comparison> {
  const rounds: Comparison['rounds'][number][] = [];
  await measureAll();
  await measureAll();
  for (let round = 0; round < options.rounds; round++) rounds.push(await measureAll());
  return {
    title: 'One update, with a fetch that answers at once',
    subject: 'manager.update',
    references: Object.keys(contestants).filter((name) => name !== 'manager.update'),
    rounds,
  };
}

async function measureAll() {
  const figures: Record<string, Record<string, number>> = {};
  for (const [name, call] of Object.entries(contestants)) {
    const before = process.cpuUsage();
    for (let calls = 0; calls < callsPerRound; calls++) {
      if ((await call()) !== expected) throw new Error(`${name} read a wrong answer.`);
    }
    const { user, system } = process.cpuUsage(before);
    figures[name] = { 'CPU, µs per call': (user + system) / callsPerRound };
  }
  return figures;
}
