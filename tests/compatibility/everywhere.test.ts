import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { signToken } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArguments, resolveChromium } from '../../scripts/chromium.ts';
import { installPacked } from '../install-packed.ts';

const runtimes = path.resolve(import.meta.dirname, '../runtimes/others/node_modules');
/** Where each runtime is, by the kind of machine that the registry has it for. */
const platform = `${process.platform}-${process.arch}`;
const programs = {
  bun: {
    'linux-x64': '@oven/bun-linux-x64/bin/bun',
    'linux-arm64': '@oven/bun-linux-aarch64/bin/bun',
    'darwin-x64': '@oven/bun-darwin-x64/bin/bun',
    'darwin-arm64': '@oven/bun-darwin-aarch64/bin/bun',
  },
  deno: {
    'linux-x64': '@deno/linux-x64-glibc/deno',
    'linux-arm64': '@deno/linux-arm64-glibc/deno',
    'darwin-x64': '@deno/darwin-x64/deno',
    'darwin-arm64': '@deno/darwin-arm64/deno',
  },
  workerd: {
    'linux-x64': '@cloudflare/workerd-linux-64/bin/workerd',
    'linux-arm64': '@cloudflare/workerd-linux-arm64/bin/workerd',
    'darwin-x64': '@cloudflare/workerd-darwin-64/bin/workerd',
    'darwin-arm64': '@cloudflare/workerd-darwin-arm64/bin/workerd',
  },
} as const satisfies Record<string, Record<string, string>>;

let installed: Awaited<ReturnType<typeof installPacked<'app'>>>;
let server: Awaited<ReturnType<typeof serveInventory>>;
let accessToken: string;

beforeAll(async () => {
  [installed, server, accessToken] = await Promise.all([
    installPacked({ app: [] }),
    serveInventory({ port: 0, products: ['bun', 'deno', 'workerd', 'chromium'].map(toProduct) }),
    signToken({ role: 'admin' }),
  ]);
});
afterAll(async () => {
  await server.close();
  await rm(installed.home, { recursive: true, force: true });
});

describe('the packed SDK and server sell mugs', () => {
  const bun = locate('bun');
  it.skipIf(bun === undefined)('on Bun', async () => {
    await run(bun, ['run', 'everywhere/run.mjs', JSON.stringify(toTarget('bun'))]);

    expect(readStock('bun')).toBe(12);
  });

  const deno = locate('deno');
  it.skipIf(deno === undefined)('on Deno, with no right but to reach the server', async () => {
    const rights = ['--no-prompt', `--allow-net=${new URL(server.url).host}`];
    const args = ['run', ...rights, 'everywhere/run.mjs', JSON.stringify(toTarget('deno'))];
    await run(deno, args);

    expect(readStock('deno')).toBe(12);
  });

  const workerd = locate('workerd');
  it.skipIf(workerd === undefined)('on workerd', async () => {
    await bundle('worker.mjs');
    await writeFile(path.join(installed.projects.app, 'worker.capnp'), toWorkerConfig(toTarget('workerd')));
    await run(workerd, ['test', 'worker.capnp']);

    expect(readStock('workerd')).toBe(12);
  });

  it('in Chromium, on a page of another origin', async () => {
    const script = await bundle('page.mjs');
    // A page from this machine: Chromium keeps those from elsewhere away from servers on loopback.
    const shop = createServer((_, response) => response.setHeader('content-type', 'text/html').end());
    await once(shop.listen(0, '127.0.0.1'), 'listening');
    const { port } = shop.address() as AddressInfo;
    const browser = await chromium.launch({ ...resolveChromium(), args: chromiumArguments });
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.addScriptTag({ path: script });
      await page.evaluate(`sellMugs(${JSON.stringify(toTarget('chromium'))})`);
    } finally {
      await browser.close();
      shop.close();
    }

    expect(readStock('chromium')).toBe(12);
  });
});

function toProduct(id: string) {
  return { id, name: `Mug for ${id}`, stock: 10 };
}

/** What the server has after the program: ten, five received, three sold. */
function readStock(productId: string): number | undefined {
  return server.control.products.get(productId)?.stock;
}

/** A product for each runtime, so that they can run at once. */
function toTarget(productId: string) {
  return { baseUrl: server.url, accessToken, productId };
}

/** The program of a runtime; `undefined` where the registry has none for this machine, and its test is skipped. */
function locate(runtime: keyof typeof programs): string | undefined {
  const byPlatform: Record<string, string> = programs[runtime];
  const file = byPlatform[platform];
  return file !== undefined && existsSync(path.join(runtimes, file)) ? path.join(runtimes, file) : undefined;
}

function run(program: string | undefined, args: readonly string[]) {
  if (program === undefined) throw new Error('A runtime that is not there was asked to run.');
  const cwd = installed.projects.app;
  // What a runtime remembers stays in the project, and none asks the world whether there is a newer one.
  const env = { HOME: cwd, DENO_DIR: path.join(cwd, 'deno'), DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' };
  return promisify(execFile)(program, args, { cwd, env });
}

/** One file of a program and all that it imports, for where there are no packages. */
async function bundle(program: string): Promise<string> {
  const { app } = installed.projects;
  const outfile = path.join(app, 'bundled', program);
  await build({
    entryPoints: [path.join(app, 'everywhere', program)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  return outfile;
}

const toWorkerConfig = (
  target: ReturnType<typeof toTarget>,
) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "worker", worker = (
    modules = [(name = "worker", esModule = embed "bundled/worker.mjs")],
    bindings = [(name = "target", json = ${JSON.stringify(JSON.stringify(target))})],
    compatibilityDate = "2026-01-01",
    globalOutbound = "network")),
  (name = "network", network = (allow = ["local"])),
]);
`;
