import { createInventoryServer, roleTokens } from '@onhand/server';
import { expect, it } from 'vitest';
import { type ContractOptions, ContractPreflightError, runContract } from '../../src/index.ts';

const { fetch } = createInventoryServer({ auth: roleTokens() });
const right: ContractOptions = {
  baseUrl: 'http://contract.test/api/',
  tokens: { admin: 'admin' },
  products: ['prod_1'],
  fetch,
};
const unreachable = () =>
  Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }));

it.each([
  [
    'the server is not there',
    { fetch: unreachable },
    /contract\.test\/api cannot be reached.*ECONNREFUSED.*Start it/,
  ],
  [
    'the base path is wrong',
    { baseUrl: 'http://contract.test/v2' },
    /v2\/products was answered with 404.*The API is at http:\/\/contract.test\/api/,
  ],
  ['something else answers', { fetch: async () => new Response('<html>') }, /not with a list of products/],
  [
    'a token is refused',
    { tokens: { admin: 'admin', sales: 'nobody' } },
    /refused the token for sales \(401\)/,
  ],
  [
    'the list is wrapped',
    { fetch: async () => Response.json({ products: [], total: 0 }) },
    /answered with 200 and an object \(products, total\), and not with a list.*has to be an array/,
  ],
  [
    'the list is missing',
    {
      fetch: async (request: Request) =>
        new URL(request.url).pathname.endsWith('/products')
          ? new Response(null, { status: 404 })
          : fetch(request),
    },
    /products was answered with 404.*The API is there, but without its list of products/,
  ],
  [
    'the token for admin may not change anything',
    { tokens: { admin: 'staff' } },
    /may not change product 'prod_1' \(403/,
  ],
  ['the admin is none', { tokens: { admin: 'sales' } }, /may not list products \(403\)/],
  ['a product does not exist', { products: ['prod_1', 'prod_999'] }, /no product 'prod_999'/],
])('says in a sentence that %s, before any check', async (_what, wrong, sentence) => {
  const attempt = runContract({ ...right, ...wrong });
  await expect(attempt).rejects.toBeInstanceOf(ContractPreflightError);
  await expect(attempt).rejects.toThrow(sentence);
});

it('does not show a token that cannot be sent', async () => {
  const admin = 'a-long-token-with\na-line-break';
  const attempt = runContract({ ...right, tokens: { admin } });
  await expect(attempt).rejects.toThrow('(token of admin)');
  await expect(attempt).rejects.not.toThrow('a-long-token');
});

it('gives up on a server that does not answer', async () => {
  const silent = (request: Request) =>
    new Promise<Response>((_resolve, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason));
    });
  await expect(runContract({ ...right, fetch: silent, timeoutMs: 1 })).rejects.toThrow(
    /did not answer in time.*longer timeout/,
  );
});
