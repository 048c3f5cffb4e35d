import { roles } from '@onhand/spec';
import { signToken } from '../http/auth/sign-token.ts';
import { type CliOptions, readServeOptions } from './read-serve-options.ts';
import { openDoor, type ServedInventory } from './serve-inventory.ts';
import type { Terminal } from './terminal.ts';

/** `onhand-server`: serves until it is told to stop, then finishes the requests in hand. */
export async function runServe(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = await readServeOptions(args, terminal);
  const served = await serveOrExplain(options);
  for (const line of await describeServer(served, options)) terminal.out(line);
  await untilSignal(terminal);
  terminal.out('Stopping: no new requests, finishing the ones in hand. Once more to stop at once.');
  const stoppedAtOnce = untilSignal(terminal);
  await Promise.race([served.close(), stoppedAtOnce]);
  return 0;
}

async function serveOrExplain(options: CliOptions): Promise<ServedInventory> {
  try {
    return await openDoor(options, { ownsProcess: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const place = `${options.host}:${options.port}`;
    if (code === 'EADDRINUSE') {
      throw new Error(
        `Failed to listen on ${place}: the port is in use. Stop the other program or pass another --port.`,
      );
    }
    throw new Error(`Failed to listen on ${place}: ${message}. Check --host and --port.`);
  }
}

/** What a newcomer needs to make a first request. */
async function describeServer(
  { url }: ServedInventory,
  { products, auth, control, policy }: CliOptions,
): Promise<string[]> {
  const tokens = await Promise.all(roles.map((role) => signToken({ role, secret: auth.secret })));
  const path = products[0] ? `/products/${products[0].id}/inventory` : '/products';
  return [
    `onhand-server listens at ${url}`,
    `Policy ${describePolicy(policy)}; ${products.length} products; state in memory.`,
    `Documentation to read and try: ${new URL('/docs', url)}`,
    ...(control.http ? [`Control surface for tests at ${new URL('/__control', url)}, see the README.`] : []),
    '',
    'Tokens, good for 8 hours:',
    ...roles.map((role, index) => `  ${role.padEnd(8)} ${tokens[index]}`),
    '',
    'Try it:',
    `  curl -i ${url}${path} -H "Authorization: Bearer ${tokens[0]}"`,
    '',
  ];
}

function describePolicy({ name, strict, adminOnly }: CliOptions['policy']): string {
  return [name, ...(strict ? ['strict'] : []), ...(adminOnly ? ['admin only'] : [])].join(', ');
}

function untilSignal(terminal: Terminal): Promise<void> {
  return new Promise((resolve) => terminal.onSignal(resolve));
}
