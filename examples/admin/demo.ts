/** The reference server and the page together: `pnpm demo`. One Ctrl-C ends both. */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { InventoryManager } from '@onhand/sdk';
import { signToken, type TokenRequest } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import getPort from 'get-port';
import { buildPage, servePage } from './serve-page.ts';
import { work } from './shop/colleague.ts';
import { makePast, tellPast } from './shop/past.ts';
import { colleague, people } from './shop/people.ts';
import products from './shop/products.json' with { type: 'json' };
import { createTimeMachine } from './shop/time-machine.ts';

const usage = `Usage: pnpm demo [flags]
  --port N       where the page is (5173)
  --api-port N   where the API is (8000)
  --colleague    Ben, a colleague, sells something now and then
Where a port is taken, a free one is.`;

const flags = readFlags();

/** A change is answered with "too many" once, and the page says so. */
const refusal = {
  match: { method: 'PATCH' },
  times: 1,
  effect: { kind: 'status', status: 429, retryAfterSeconds: 30 },
};

const past = tellPast(products);
const time = createTimeMachine();
const folder = await buildPage();
// However it ends: vite, too, ends the process at SIGTERM.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const apiPort = await choosePort('api-port');
const nowMs = Date.now();
const server = await time.at(nowMs - past.lengthMs, () =>
  serveInventory({
    port: apiPort,
    products: past.beginning,
    clock: time.now,
    control: { http: true },
  }),
);
sayPort('api-port', server.url);
const tokenOf = ({ name, role }: { readonly name: string; readonly role: TokenRequest['role'] }) =>
  signToken({ role, sub: name });
const signIns = await Promise.all(
  people.map(async (person) => ({ ...person, token: await tokenOf(person) })),
);
const manager = new InventoryManager({ baseUrl: server.url, accessToken: await tokenOf(colleague) });
await makePast(past, { time, manager, nowMs });
const page = await servePage(folder, await choosePort('port'), { apiUrl: server.url, signIns });
const pageUrl = page.resolvedUrls?.local[0] ?? '';
sayPort('port', pageUrl);

const stopping = new AbortController();
const productIds = products.map(({ id }) => id);
if (flags.colleague) void work({ manager, productIds, signal: stopping.signal });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

console.log(`
  Page   ${pageUrl}   a button for each role, no token to copy
  API    ${server.url}   and ${new URL('/docs', server.url)} to read and try it

  What to try
  - Open the page in two windows side by side, and sell something in one.
  - Switch the network off in the developer tools of one, change stock in the other, and switch it on.
  - Have the next change refused, as one too many:
    curl -H 'content-type: application/json' -d '${JSON.stringify(refusal)}' ${new URL('/__control/faults', server.url)}

  Ctrl-C ends both.
`);

async function stop(): Promise<void> {
  stopping.abort();
  await Promise.all([page.close(), server.close()]);
}

/** Ends with the usage where it is asked for, or needed. */
function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '5173' },
        'api-port': { type: 'string', default: '8000' },
        colleague: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const isUsable = [values.port, values['api-port']].every((port) => /^\d{1,5}$/.test(port));
    if (isUsable && !values.help) return values;
    console.log(usage);
    process.exit(values.help ? 0 : 2);
  } catch (error) {
    console.log(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

/** The port that was asked for; or 0, for whichever the system gives once it is listened at, where that is taken. */
async function choosePort(flag: 'port' | 'api-port'): Promise<number> {
  const wanted = Number(flags[flag]);
  return (await getPort({ port: wanted, host: '127.0.0.1' })) === wanted ? wanted : 0;
}

function sayPort(flag: 'port' | 'api-port', url: string): void {
  const wanted = Number(flags[flag]);
  const port = Number(new URL(url).port);
  if (wanted !== 0 && port !== wanted)
    console.log(`Port ${wanted} is taken: --${flag} is ${port} this time.`);
}
