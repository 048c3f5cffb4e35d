import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRemoteControl, type RemoteControl } from '@onhand/msw/remote';
import { InventoryManager } from '@onhand/sdk';
import { type ProductSeed, signToken } from '@onhand/server';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { chromiumArguments, resolveChromium } from '../../scripts/chromium.ts';
import { serveFolder } from '../../scripts/serve-folder.ts';
import { readUntil } from '../read-until.ts';

const example = path.resolve(import.meta.dirname, '../../examples/admin');
const cli = path.resolve(import.meta.dirname, '../../packages/server/dist/cli.js');

// What a test runner sets would make a page for developers.
const env = { ...process.env, NODE_ENV: 'production' };

/** How a page is opened. */
interface Visit {
  /** A product with its own id, so that nothing of another test touches it. */
  readonly product: ProductSeed;
  readonly role?: 'admin' | 'manager' | 'staff' | 'sales';
  readonly at?: 'list' | 'product';
  readonly theme?: 'light' | 'dark';
  /** That of a phone. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** `pnpm demo`, the real command with its control surface, the demo on a static host, and one browser for all tests. */
export interface Shop {
  /** What `pnpm demo` said at its start. It was asked to put its API where the command is. */
  readonly said: string;
  readonly pageUrl: string;
  readonly demoUrl: string;
  readonly apiUrl: string;
  readonly server: RemoteControl;
  /** Somebody else, who is at work as well. */
  readonly colleague: InventoryManager;
  readonly browser: Browser;
  readonly demo: ChildProcess;
  /** What went wrong in the pages that were visited, and nobody caught. */
  readonly complaints: readonly string[];
  /** Opens the page of `pnpm demo` with the API of the command. */
  visit(visit: Visit): Promise<Page>;
  close(): Promise<void>;
}

export async function openShop(): Promise<Shop> {
  const command = spawn(process.execPath, [cli, '--port', '0', '--control', '--log', 'silent']);
  const apiUrl = (await readUntil(command, /listens at (\S+)/)).found;
  const args = ['demo.ts', '--port', '0', '--api-port', new URL(apiUrl).port];
  const demo = spawn(process.execPath, args, { cwd: example, env });
  const [{ text: said, found: pageUrl }, host, browser] = await Promise.all([
    readUntil(demo, /Page +(\S+).+Ctrl-C/s),
    serveDemo(),
    chromium.launch({ ...resolveChromium(), args: chromiumArguments }),
  ]);
  const server = createRemoteControl({ url: apiUrl });
  const complaints: string[] = [];
  const accessToken = await signToken({ role: 'admin', sub: 'ada' });
  return {
    ...{ said, pageUrl, apiUrl, server, browser, demo, complaints },
    colleague: new InventoryManager({ baseUrl: apiUrl, accessToken }),
    demoUrl: host.url,
    async visit(visit) {
      await server.products.put(visit.product);
      const context = await openContext(browser, { apiUrl, visit });
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => complaints.push(`${visit.product.id}: ${message}`));
      const hash = visit.at === 'list' ? '' : `#/products/${visit.product.id}`;
      await page.goto(`${pageUrl}?api=${encodeURIComponent(apiUrl)}${hash}`);
      return page;
    },
    async close() {
      command.kill();
      demo.kill();
      await Promise.all([browser.close(), host.close()]);
    },
  };
}

/** Signed in already, as everybody is who was here before. */
async function openContext(
  browser: Browser,
  { apiUrl, visit }: { apiUrl: string; visit: Visit },
): Promise<BrowserContext> {
  const { role = 'manager', theme = 'light', viewport } = visit;
  const context = await browser.newContext({
    colorScheme: theme,
    ...(viewport && { viewport, hasTouch: true, isMobile: true }),
  });
  context.setDefaultTimeout(20_000);
  const session = { token: await signToken({ role, sub: 'mira' }), name: 'Mira', role };
  const kept = { key: `onhand-admin session ${apiUrl}`, text: JSON.stringify(session) };
  await context.addInitScript(
    `localStorage.setItem(${JSON.stringify(kept.key)}, ${JSON.stringify(kept.text)})`,
  );
  return context;
}

async function serveDemo(): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'onhand-demo-'));
  const args = ['--run', 'build:demo', '--', '--outDir', folder, '--logLevel', 'warn'];
  const build = spawn(process.execPath, args, { cwd: example, env, stdio: 'inherit' });
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error('The demo could not be built.');
  const { server, url } = await serveFolder(folder);
  return {
    url,
    close() {
      server.close();
      return rm(folder, { recursive: true });
    },
  };
}
