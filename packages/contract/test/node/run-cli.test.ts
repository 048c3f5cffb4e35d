import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signToken } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from './run-command.ts';
import { serveFetch } from './serve-fetch.ts';

let server: Awaited<ReturnType<typeof serveInventory>>;
let env: Record<string, string>;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onhand-contract-'));
  server = await serveInventory({ port: 0, host: '127.0.0.1' });
  env = {
    ONHAND_TOKEN: await signToken({ role: 'admin' }),
    ONHAND_TOKEN_SALES: await signToken({ role: 'sales' }),
    ONHAND_TOKEN_STAFF: await signToken({ role: 'staff' }),
  };
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const quick = ['--runs', '2', '--product', 'prod_1', '--product', 'prod_790'];

describe('onhand-contract', () => {
  it('says what it will touch, checks, brings the products back and ends with 0', async () => {
    const { code, out, err } = await runCommand([server.url, ...quick, '--profile', 'core'], env);
    expect(err).toContain('prod_790: stock 80, reserved 0');
    expect(err).toContain('No token for manager, auditor');
    expect(out).toMatch(/✓ core +\d+ held/);
    expect(out).toContain('prod_790 has stock 80 and reserved 0 again.');
    expect(out).toMatch(/\d+ promises held in .*seed 1/);
    expect(code).toBe(0);
  });

  it('ends with 1 when a promise is broken, and says how to see it once more', async () => {
    const broken = await startBroken();
    const args = [broken.url, ...quick, '--seed', '5'];
    const check = 'update-inventory/arithmetic/increment-adds';
    const { code, out } = await runCommand([...args, '--check', check], env);
    expect(code).toBe(1);
    expect(out).toContain('expected stock to be 150, got 151');
    const again = `onhand-contract ${broken.url} --product prod_1 --product prod_790 --check ${check} --seed 5 --runs 2`;
    expect(out).toContain(again);
    await broken.close();
  });

  it('plays a failed sequence again, and nothing else', async () => {
    const broken = await startBroken();
    const check = 'update-inventory/arithmetic/follows-the-model';
    const args = [broken.url, ...quick, '--runs', '50', '--check', check];
    const first = await runCommand(args, env);
    const [, replay = ''] = /--replay (\S+)/.exec(first.out) ?? [];
    const before = broken.requests();
    const second = await runCommand([broken.url, '--product', 'prod_1', '--replay', replay], env);
    expect(second.code).toBe(1);
    expect(/Shortest sequence.*\n.*/.exec(second.out)?.[0]).toBe(
      /Shortest sequence.*\n.*/.exec(first.out)?.[0],
    );
    expect(broken.requests() - before).toBeLessThan(30);
    await broken.close();
  });

  it('writes each report where it is told', async () => {
    const [junit, html, json] = ['a.xml', 'deep/b.html', 'c.json'].map((name) => path.join(folder, name));
    const reporters = [`junit=${junit}`, `html=${html}`, 'json', 'github'].flatMap((one) => [
      '--reporter',
      one,
    ]);
    const { code, out, err } = await runCommand(
      [server.url, ...quick, '--profile', 'history', ...reporters, '--output', json ?? ''],
      env,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^::notice title=Inventory contract::\d+ promises held, 0 broken, \d+ not run\.\n$/);
    expect(err).toContain(`Wrote ${html}`);
    expect(await readFile(junit ?? '', 'utf8')).toContain('<testsuite name="history"');
    expect(await readFile(html ?? '', 'utf8')).toContain('The server keeps all');
    expect(JSON.parse(await readFile(json ?? '', 'utf8'))).toMatchObject({
      format: 'onhand-contract',
      broken: 0,
    });
  });

  it('compares two servers, and ends with 1 where they differ', async () => {
    const other = await serveInventory({ port: 0, host: '127.0.0.1' });
    const broken = await startBroken(() => ({}), other.url);
    const args = [server.url, '--against', broken.url, ...quick, '--runs', '10'];
    const { code, out } = await runCommand(args, env);
    expect(code).toBe(1);
    expect(out).toMatch(/1\. 200, member stock\n {3}A: 7\n {3}B: 8\n/);
    expect(out).toContain('1 difference between the two servers');
    const alike = await runCommand([server.url, '--against', server.url, '--product', 'prod_1'], env);
    expect(alike.err).toMatch(/is the same server/);
    expect(alike.code).toBe(2);
    await broken.close();
    await other.close();
  });

  it('only reads when no product is named', async () => {
    const { code, err } = await runCommand([server.url, '--runs', '1'], env);
    expect(err).toContain('No product is named: nothing will be changed');
    expect(code).toBe(0);
  });

  it('brings the products back after a request to stop, and ends with 2', async () => {
    let changes = 0;
    const underWay = Promise.withResolvers<void>();
    const changing = await serveInventory({
      port: 0,
      wrap: (handler) => async (request) => {
        const answer = await handler(request);
        if (request.method === 'PATCH' && ++changes === 20) underWay.resolve();
        return answer;
      },
    });
    const command = runCommand([changing.url, '--product', 'prod_789', '--runs', '400'], env);
    await underWay.promise;
    command.stop();
    const { code, out } = await command;
    expect(code).toBe(2);
    expect(out).toMatch(/not run(: | \()stopped/);
    expect(changing.control.products.get('prod_789')).toMatchObject({ stock: 100, reserved: 5 });
    await changing.close();
  });

  it('shows no token in any report, not even one that the server repeats', async () => {
    const secrets = Object.values(env);
    const echo = await startBroken((headers) => ({ seen: headers.get('authorization') }));
    const files = ['pretty', 'junit', 'html', 'json', 'github'].map((name) =>
      path.join(folder, `secret-${name}`),
    );
    const reporters = files.flatMap((file) => ['--reporter', `${file.split('-').at(-1)}=${file}`]);
    const args = [echo.url, ...quick, '--profile', 'core', '--reporter', 'pretty', ...reporters];
    const { code, err } = await runCommand(args, env);
    expect(code).toBe(1);
    const texts = [err, ...(await Promise.all(files.map((file) => readFile(file, 'utf8'))))];
    expect(texts.join('')).toContain('(token of admin)');
    for (const text of texts) for (const secret of secrets) expect(text.includes(secret)).toBe(false);
    await echo.close();
  });
});

/** A server before the right one that makes one piece too many of 7 or more, and adds members to each change. */
async function startBroken(extra: (headers: Headers) => object = () => ({}), right = server.url) {
  let count = 0;
  const { origin, pathname } = new URL(right);
  const border = await serveFetch(async (request) => {
    count += 1;
    const { pathname: path, search } = new URL(request.url);
    const answer = await fetch(new Request(`${origin}${path}${search}`, request));
    if (request.method !== 'PATCH' || answer.status !== 200) return answer;
    const body = await answer.json();
    const isOff = body.operation === 'increment' && body.adjustment >= 7;
    const spoilt = { ...body, ...(isOff && { stock: body.stock + 1 }), ...extra(request.headers) };
    return Response.json(spoilt, { headers: answer.headers });
  });
  return { ...border, url: `${border.origin}${pathname}`, requests: () => count };
}
