import { expect, it } from 'vitest';
import type { Answer } from '../../src/client/answer.ts';
import type { Send } from '../../src/client/call.ts';
import { createCapabilities } from '../../src/client/capabilities.ts';
import { BrokenPromise } from '../../src/expectations/broken-promise.ts';

const answered = (status: number, body?: unknown): Answer => ({
  request: '',
  method: 'GET',
  url: '',
  status,
  headers: new Headers(),
  text: '',
  body,
});

const capabilitiesOf = (send: Send) =>
  createCapabilities({
    takesUpgrades: async () => false,
    send,
    productId: 'prod 1',
    mayChange: false,
    newId: (label) => label,
  });

it.each([
  ['answers', 200, [], true],
  ['knows no such reservation', 404, { code: 'reservation-not-found' }, true],
  ['wants another body', 400, { code: 'invalid-request' }, true],
  ['knows no such path', 404, { code: 'route-not-found' }, false],
  ['knows no such path and no codes', 404, undefined, false],
  ['knows no such method', 405, { code: 'method-not-allowed' }, false],
])('a server that %s has the operation or not', async (_what, status, body, has) => {
  const { has: hasOperation } = capabilitiesOf(async () => answered(status, body));
  expect(await hasOperation('getReservation')).toBe(has);
});

it('asks once for each operation, and not for those that make an inventory', async () => {
  const asked: string[] = [];
  const capabilities = capabilitiesOf(async ({ method = 'GET', target }) => {
    asked.push(`${method} ${target}`);
    return answered(200);
  });
  await capabilities.has('listBackorders');
  await capabilities.all();
  await capabilities.all();
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked[0]).toBe('GET /products/prod%201/inventory/backorders');
  expect(asked).not.toContain('GET /products');
});

it('takes no answer for no proof', async () => {
  const { has } = capabilitiesOf(async () => {
    throw new BrokenPromise('Got no answer.');
  });
  expect(await has('listLowStock')).toBe(true);
});
