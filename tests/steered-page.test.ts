import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { on, scenarios, worlds } from '@onhand/msw/fetch';
import { createRemoteControl } from '@onhand/msw/remote';
import { signToken } from '@onhand/server';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArguments, resolveChromium } from '../scripts/chromium.ts';
import { readUntil } from './read-until.ts';

const cli = path.resolve(import.meta.dirname, '../packages/server/dist/cli.js');
// A page of this machine, from another origin than the API.
const shop = createServer((_, response) => response.setHeader('content-type', 'text/html').end());
let command: ChildProcess;
let browser: Browser;
let url: string;
let token: string;

beforeAll(async () => {
  command = spawn(process.execPath, [cli, '--port', '0', '--control', '--log', 'silent']);
  const started = readUntil(command, /listens at (\S+)/);
  await once(shop.listen(0, '127.0.0.1'), 'listening');
  browser = await chromium.launch({ ...resolveChromium(), args: chromiumArguments });
  token = await signToken({ role: 'admin' });
  url = (await started).found;
});
afterAll(async () => {
  command.kill();
  shop.close();
  await browser.close();
});

describe('a page of another origin, with onhand-server --control', () => {
  it('reaches the world of its test by a header that it sends itself', async () => {
    const server = createRemoteControl({ url, namespace: 'by-the-page' });
    await server.products.replace(worlds.oneProduct('mug'));
    await server.use(scenarios.expiredToken());
    const page = await open();

    expect(await page.evaluate(`(${sell})(${JSON.stringify(toTarget(server.headers))})`)).toBe(401);
    expect(await page.evaluate(`(${sell})(${JSON.stringify(toTarget(server.headers))})`)).toBe(200);
    expect(await server.products.get('mug')).toMatchObject({ stock: 99 });
    expect(await server.journal.list()).toMatchObject([{ status: 401 }, { status: 200 }]);
  });

  it('reaches it by a header that the browser adds, and the browser itself sends again what got no answer', async () => {
    const server = createRemoteControl({ url, namespace: 'by-the-browser' });
    await server.products.replace(worlds.oneProduct('mug'));
    await server.use(on({ operation: 'updateInventory' }, scenarios.dropAfterCommit()));
    const page = await open();
    await page.setExtraHTTPHeaders(server.headers);

    expect(await page.evaluate(`(${sell})(${JSON.stringify(toTarget({}))})`)).toBe(200);
    expect(await server.products.get('mug')).toMatchObject({ stock: 99 });
    expect(await server.journal.list()).toMatchObject([{ status: null }, { status: 200, replayed: true }]);
  });
});

async function open() {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(shop.address() as AddressInfo).port}/`);
  return page;
}

const toTarget = (namespace: Readonly<Record<string, string>>) => ({
  url: `${url}/products/mug/inventory`,
  headers: {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': 'click-1',
    ...namespace,
  },
});

/** Runs in the page. */
const sell = `async ({ url, headers }) => {
  const body = JSON.stringify({ operation: 'decrement', stock: 1 });
  return fetch(url, { method: 'PATCH', headers, body }).then(({ status }) => status, () => 'no answer');
}`;
