/** Starts the server on a free port, has `onhand-contract` check it, and ends as the command does. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readTokens } from './actors.ts';
import { createShopServer } from './server.ts';

const env = {
  ...process.env,
  ONHAND_TOKEN: randomUUID(),
  ONHAND_TOKEN_MANAGER: randomUUID(),
  ONHAND_TOKEN_STAFF: randomUUID(),
  ONHAND_TOKEN_SALES: randomUUID(),
  ONHAND_TOKEN_AUDITOR: randomUUID(),
};
const server = createShopServer({ mug: 100, pot: 40 }, readTokens(env));
await once(server.listen(0, '127.0.0.1'), 'listening');
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;

const promised = ['core', 'auth', 'exactly-once', 'concurrency'].flatMap((name) => ['--profile', name]);
const products = ['--product', 'mug', '--product', 'pot'];
const args = [`http://127.0.0.1:${port}`, ...products, ...promised, '--runs', '10'];
// What it is about to do, the command says at stderr: here both are for the one who looks on.
const command = spawn('onhand-contract', args, { env, stdio: ['ignore', 1, 1] });
const [exitCode] = await once(command, 'exit');
server.close();
server.closeAllConnections();
process.exitCode = exitCode ?? 1;
