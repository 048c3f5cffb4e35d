/** Takes the pictures of the admin page that the documents show, into docs/screenshots: of the demo, at a moment that is always the same. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { chromiumArguments, resolveChromium } from './chromium.ts';
import { serveFolder } from './serve-folder.ts';

interface Picture {
  readonly name: string;
  readonly at: string;
  readonly context: BrowserContextOptions;
  /** What is done before it is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const root = path.resolve(import.meta.dirname, '..');
const target = path.join(root, 'docs/screenshots');
const desk = { viewport: { width: 1280, height: 1080 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };

const pictures: readonly Picture[] = [
  { name: 'products-light', at: '#/', context: desk },
  { name: 'products-dark', at: '#/', context: { ...desk, colorScheme: 'dark' } },
  { name: 'product-light', at: '#/products/coffee-espresso', context: desk, prepare: receive },
  {
    name: 'product-dark',
    at: '#/products/coffee-espresso',
    context: { ...desk, colorScheme: 'dark' },
    prepare: receive,
  },
  { name: 'products-phone', at: '#/', context: phone },
  { name: 'product-phone', at: '#/products/coffee-decaf', context: phone },
  { name: 'conflict', at: '#/products/coffee-espresso', context: desk, prepare: overtake },
];

const { server, url } = await serveFolder(path.join(root, 'examples/admin/dist/demo'));
const browser = await chromium.launch({ ...resolveChromium(), args: chromiumArguments });
mkdirSync(target, { recursive: true });
try {
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
  server.close();
}

async function take(browser: Browser, { name, at, context: options, prepare }: Picture): Promise<void> {
  const context = await browser.newContext({
    ...options,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(`localStorage.setItem('onhand-admin colleague away', 'yes')`);
  const page = await context.newPage();
  await page.clock.setFixedTime('2026-03-12T15:20:00Z');
  await page.goto(url + at);
  await page.getByRole('button', { name: /^Mira/ }).click();
  await page.getByText(at === '#/' ? 'Espresso beans' : /^Live$/).waitFor();
  await prepare?.(page);
  await page.mouse.move(0, 0);
  await page.waitForFunction('[...document.images].every((image) => image.complete)');
  await page.screenshot({ path: path.join(target, `${name}.png`), animations: 'disabled' });
  await context.close();
}

async function receive(page: Page): Promise<void> {
  await page.getByRole('button', { name: '+10' }).click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
}

/** Somebody sells five while the change is on its way, as the mock is told to have it. */
async function overtake(page: Page): Promise<void> {
  await page.evaluate(`{
    const headers = { authorization: 'Bearer manager:Ada', 'content-type': 'application/json' };
    const body = JSON.stringify({ operation: 'decrement', stock: 5, reason: 'sale' });
    const end = mock.override('updateInventory', async ({ real }) => {
      end();
      await mock.fetch(mock.baseUrl + '/products/coffee-espresso/inventory', { method: 'PATCH', headers, body });
      return real();
    });
  }`);
  await page.getByRole('radio', { name: 'Set to' }).check();
  await page.getByLabel('New stock').fill('90');
  await page.getByRole('button', { name: 'Update stock' }).click();
  await page.getByText('Someone changed this').waitFor();
  await page.evaluate('scrollTo(0, 0)');
}
