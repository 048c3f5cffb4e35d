import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { signToken } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import { expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

// Ctrl-C in `onhand-contract … | tee log` ends both, and the command speaks of it into a closed pipe.
it('brings the products back when it is stopped together with what reads its output', async () => {
  const changed = Promise.withResolvers<void>();
  const server = await serveInventory({
    port: 0,
    wrap: (handler) => async (request) => {
      const answer = await handler(request);
      if (request.method === 'PATCH') changed.resolve();
      return answer;
    },
  });
  const args = [server.url, '--product', 'prod_1', '--product', 'prod_790', '--profile', 'core'];
  const env = { ...process.env, ONHAND_TOKEN: await signToken({ role: 'admin' }) };
  const child = spawn(process.execPath, [cli, ...args], { env });
  const exited = once(child, 'exit');
  await changed.promise;
  child.stdout.destroy();
  child.stderr.destroy();
  child.kill('SIGINT');

  expect(await exited).toEqual([2, null]);
  expect(await server.control.products.get('prod_790')).toMatchObject({ stock: 80, reserved: 0 });
  await server.close();
});
