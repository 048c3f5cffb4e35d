import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUntil } from '../../../../tests/read-until.ts';

const cli = path.resolve(import.meta.dirname, '../../dist/cli.js');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onhand-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command to its end. */
function run(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

/** Starts the server on a free port and waits until it has said all that it says at its start. */
async function start(args: readonly string[] = []) {
  const child = spawn(process.execPath, [cli, '--port', '0', ...args]);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  // All that it said has been read by then, which cannot be said of `exit`.
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const { found: curl } = await readUntil(child, /^ {2}curl (.*)$/m);
  return { child, curl, ended, output: () => out };
}

async function file(name: string, text: string): Promise<string> {
  const target = path.join(folder, name);
  await writeFile(target, text);
  return target;
}

describe('onhand-server', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'serves, prints a curl line that answers 200, and ends with 0 at %s',
    async (signal) => {
      const { child, curl, ended, output } = await start();

      const [, url = '', authorization = ''] = /^-i (\S+) -H "Authorization: ([^"]+)"$/.exec(curl) ?? [];
      const answer = await fetch(url, { headers: { authorization } });
      child.kill(signal);

      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ id: 'prod_1', stock: 100 });
      expect(await ended).toBe(0);
      expect(output()).toMatch(/ 200 GET {3}\/api\/products\/prod_1\/inventory \d+\.\d\d ms req_/);
    },
  );

  it('prints a token for each role that works', async () => {
    const { child, ended, output } = await start(['--log', 'silent']);
    const url = /listens at (\S+)/.exec(output())?.[1];
    const statuses: Record<string, number> = {};
    for (const [, role = '', token] of output().matchAll(/^ {2}(\w+) +(eyJ\S+)$/gm)) {
      const headers = { authorization: `Bearer ${token}` };
      statuses[role] = (await fetch(`${url}/products`, { headers })).status;
    }
    child.kill('SIGTERM');

    expect(statuses).toEqual({ admin: 200, manager: 200, staff: 200, sales: 403, auditor: 403 });
    expect(await ended).toBe(0);
  });

  it('goes on when nobody reads what it says any more', async () => {
    const child = spawn(process.execPath, [cli, '--port', '0', '--log', 'json']);
    const exited = once(child, 'exit');
    const { found: started } = await readUntil(child, /^(.*"event":"started".*)$/m);
    child.stdout.destroy();
    const { url } = JSON.parse(started);
    const statuses = [];
    for (let turn = 0; turn < 3; turn++) statuses.push((await fetch(`${url}/products`)).status);
    child.kill('SIGTERM');

    expect(statuses).toEqual([401, 401, 401]);
    expect(await exited).toEqual([0, null]);
  });

  it('says all that it has to say before it ends, also to a slow reader', async () => {
    const child = spawn(process.execPath, [cli, '--port', '0', '--log', 'json']);
    const ended = once(child, 'close');
    const { found: started } = await readUntil(child, /^(.*"event":"started".*)$/m);
    const { url } = JSON.parse(started);
    let last = '';
    child.stdout.pause().on('data', (text: string) => {
      last = (last + text).slice(-1_000);
    });
    // More than the pipe takes.
    for (let asked = 0; asked < 200; asked++) await fetch(`${url}/${'x'.repeat(10_000)}`);
    child.kill('SIGTERM');
    child.stdout.resume();

    expect(await ended).toEqual([0, null]);
    expect(last).toMatch(/"event":"stopping"[^\n]*\n$/);
  });

  it('takes products from a file, and tokens from onhand-server token', async () => {
    const products = await file(
      'good.json',
      '[{"id":"tea","name":"Tea","stock":3,"reserved":1,"reorder_threshold":0}]',
    );
    const secret = 'a secret of no less than thirty-two bytes';
    const args = [
      '--products',
      products,
      '--jwt-secret',
      secret,
      '--jwt-audience',
      'shop',
      '--log',
      'pretty',
    ];
    const { child, ended, output } = await start(args);
    const { out } = await run([
      'token',
      '--role',
      'staff',
      '--sub',
      'sam',
      '--expires-in',
      '1m',
      '--jwt-secret',
      secret,
      '--jwt-audience',
      'shop',
    ]);
    const url = /listens at (\S+)/.exec(output())?.[1];

    const answer = await fetch(`${url}/products/tea`, { headers: { authorization: `Bearer ${out.trim()}` } });
    child.kill('SIGTERM');

    expect(await answer.json()).toMatchObject({ stock: 3, available: 2, reorder_threshold: 0 });
    expect(await ended).toBe(0);
    expect(output()).toMatch(/ 200 GET {3}\/api\/products\/tea /);
    expect(output()).not.toContain(out.trim());
  });

  it('says that the port is in use', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });

    const { code, err } = await run(['--port', String(port)]);
    other.close();

    expect(code).toBe(1);
    expect(err).toBe(
      `Failed to listen on 127.0.0.1:${port}: the port is in use. Stop the other program or pass another --port.\n`,
    );
  });
});
