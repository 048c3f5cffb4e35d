/**
 * Sends 100,000 bad requests: most in this process, many over HTTP, and the ones that no client writes over bare sockets.
 * Exits with 0 when none was answered with 5xx, none hung, nothing changed and memory stayed flat. `pnpm soak` runs it.
 */
import type { InventoryServerOptions } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import fc from 'fast-check';
import { badRequest } from '../http/bad-request.ts';
import { startWorld } from '../start-world.ts';
import { abuseSockets } from './abuse-sockets.ts';

const inProcess = 88_000;
const overHttp = 13_000;
const promised = 100_000;
const chunk = 1_000;
const clients = 16;
const patienceMs = 20_000;
/** Garbage that the engine has not collected yet moves the figure by a few. */
const mostGrowthMib = 15;
const seed = Number(process.env.SEED ?? 20_260_115);

/** What was answered, by status. */
const counts = new Map<number, number>();
const complaints: string[] = [];
const count = (status: number, what: string) => {
  counts.set(status, (counts.get(status) ?? 0) + 1);
  if (status < 400 || status >= 500) complaints.push(`${status} to ${what}`);
};

// Every attempt is recorded, so that the audit is what would grow; it is bounded here as it is in production.
const options: InventoryServerOptions = { auditLimit: 1_000, ids: () => 'same', checkResponses: false };

/** The same requests for the same seed, drawn a chunk at a time: all of them at once would be the growth. */
function* drawRequests(total: number, from: number) {
  for (let drawn = 0; drawn < total; drawn += chunk)
    yield fc.sample(badRequest, { seed: from + drawn, numRuns: chunk });
}

function within<T>(answer: Promise<T>, what: string): Promise<T> {
  const { promise: hangs, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`No answer within ${patienceMs} ms to ${what}`)),
    patienceMs,
  );
  return Promise.race([answer, hangs]).finally(() => clearTimeout(timer));
}

function usedMib(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
}

async function soakInProcess(): Promise<number> {
  const { send, get } = startWorld(options);
  const before = JSON.stringify((await get('/products')).body);
  let warm: number | undefined;
  for (const requests of drawRequests(inProcess, seed)) {
    for (const { method, path, ...sent } of requests) {
      const what = `${method} ${path} ${JSON.stringify(sent).slice(0, 300)}`;
      count((await within(send(method, path, sent), what)).status, what);
    }
    // Once every path of the code has been run a few thousand times.
    if ((counts.get(400) ?? 0) > 5_000) warm ??= usedMib();
  }
  if (JSON.stringify((await get('/products')).body) !== before) complaints.push('The products changed.');
  return usedMib() - (warm ?? 0);
}

const always = { authorization: 'Bearer any', 'content-type': 'application/json' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const isControl = (value: string) => /[\u0000-\u001f\u007f]/.test(value);

async function soakOverHttp(): Promise<void> {
  const server = await serveInventory({
    ...options,
    port: 0,
    auth: { verify: () => ({ sub: 'ann', role: 'admin' }) },
  });
  for (const requests of drawRequests(overHttp, seed + 1_000_000)) {
    const waiting = requests.values();
    await Promise.all(
      Array.from({ length: clients }, async () => {
        for (const { method, path, rawBody, headers = {} } of waiting) {
          // What Node's fetch would not send; the bare sockets do, and in this process it was sent already.
          if ('content-length' in headers || Object.values(headers).some(isControl)) continue;
          const init: RequestInit = { method, headers: { ...always, ...headers } };
          if (rawBody !== undefined) init.body = rawBody;
          const answer = await within(fetch(`${server.url}${path}`, init), `${method} ${path}`);
          await answer.arrayBuffer();
          count(answer.status, `${method} ${path} over HTTP`);
        }
      }),
    );
  }
  complaints.push(...(await abuseSockets(server.url, patienceMs)));
  await server.close();
}

const startMs = performance.now();
const growthMib = await soakInProcess();
await soakOverHttp();
if (growthMib > mostGrowthMib) complaints.push(`Memory grew by ${growthMib.toFixed(1)} MiB.`);

const total = [...counts.values()].reduce((sum, each) => sum + each, 0);
if (total < promised) complaints.push(`Only ${total} requests were sent.`);
const told = [...counts].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
const seconds = ((performance.now() - startMs) / 1_000).toFixed(1);
process.stdout.write(`${total} bad requests in ${seconds} s (seed ${seed}); ${told.join(', ')}\n`);
process.stdout.write(`Memory grew by ${growthMib.toFixed(1)} MiB.\n`);
for (const complaint of complaints.slice(0, 20)) process.stderr.write(`${complaint}\n`);
process.exitCode = complaints.length === 0 ? 0 : 1;
