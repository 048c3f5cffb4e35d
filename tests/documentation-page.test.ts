/** The page at /docs in a real browser: that it shows the API with nothing from elsewhere, and that "try it" works. */
import { signToken } from '@onhand/server';
import { type ServedInventory, serveInventory } from '@onhand/server/node';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumArguments, resolveChromium } from '../scripts/chromium.ts';

let served: ServedInventory;
let browser: Browser;
let page: Page;
const requested: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  served = await serveInventory({ port: 0 });
  browser = await chromium.launch({ ...resolveChromium(), args: chromiumArguments });
  page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  page.on('request', (request) => requested.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(new URL('/docs', served.url).href);
  await page.getByText('/products/{productId}/inventory', { exact: true }).first().waitFor();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const operation = (id: string) => page.locator(`[id$="-${id}"]`).first();

/** Sends the example of an operation with "try it", and reads the status that came back. */
async function tryIt(id: string): Promise<string> {
  const block = operation(id);
  if (!(await block.getByRole('button', { name: 'Execute' }).isVisible())) {
    await block.locator('.opblock-summary-control').click();
  }
  await block.getByRole('button', { name: 'Execute' }).click();
  const answer = block.locator('.live-responses-table .response');
  await answer.waitFor();
  return (await answer.locator('.response-col_status').textContent()) ?? '';
}

async function authorize(token: string): Promise<void> {
  await page.getByRole('button', { name: 'Authorize' }).first().click();
  await page.getByText('onhand-server token --role admin').waitFor();
  await page.locator('.auth-container input').fill(token);
  await page.locator('.auth-container button.authorize').click();
  await page.locator('.auth-container button.btn-done').click();
}

it('shows every operation, asks nobody but its server, and has nothing to complain of', async () => {
  const { paths } = await (await fetch(new URL('/openapi.json', served.url))).json();
  const operations = Object.values<object>(paths).flatMap((item) =>
    Object.keys(item).filter((key) => key !== 'parameters'),
  );

  await expect.poll(() => page.locator('.opblock').count()).toBe(operations.length);
  expect(await page.locator('.model-container').count()).toBe(0);
  expect(requested.filter((url) => !url.startsWith(new URL('/docs', served.url).href))).toEqual([]);
  expect(complaints).toEqual([]);
});

it('changes the stock with "try it", once it has a token', async () => {
  expect(await tryIt('getInventory')).toContain('401');

  await authorize(await signToken({ role: 'admin' }));

  expect(await tryIt('updateInventory')).toContain('200');
  expect(served.control.products.get('prod_789')).toMatchObject({ stock: 150, version: 2 });
  expect(await operation('updateInventory').locator('.live-responses-table').textContent()).toContain(
    'etag: "inv-2"',
  );
});
