import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signToken } from '@onhand/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCommand } from './start-command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onhand-watch-'));
});
afterAll(() => rm(folder, { recursive: true }));

const before = 'id,name,stock\nmug,Mug,10\ntea,Tea,20\nold,Old,1\n';

/** A server that watches a file with a mug, some tea and an old thing, of which requests have sold three mugs and a tea. */
async function startWatching(name: string, args: readonly string[] = []) {
  const file = path.join(folder, `${name}.csv`);
  await writeFile(file, before);
  const server = await startCommand(['--products', file, '--watch', '--log', 'silent', ...args]);
  const headers = {
    authorization: `Bearer ${await signToken({ role: 'admin' })}`,
    'content-type': 'application/json',
  };
  const sell = (id: string, stock: number) =>
    fetch(`${server.url}/products/${id}/inventory`, {
      method: 'PATCH',
      headers,
      body: JSON.stringify({ operation: 'decrement', stock }),
    });
  await sell('mug', 3);
  await sell('tea', 1);
  return {
    ...server,
    async write(text: string) {
      await writeFile(file, text);
      await server.change(file);
    },
    isWatching: () => server.isWatching(file),
    async stocks(): Promise<Record<string, [number, number]>> {
      const products = await (await fetch(`${server.url}/products`, { headers })).json();
      return Object.fromEntries(
        products.map((each: { id: string; stock: number; version: number }) => [
          each.id,
          [each.stock, each.version],
        ]),
      );
    },
    reset: () => fetch(new URL('/__control/reset', server.url), { method: 'POST' }),
  };
}

describe('onhand-server --watch', () => {
  it('takes over what is new or changed in the file, and leaves alone what requests did to the rest', async () => {
    const { write, stocks, out, stop } = await startWatching('news');
    await write('id,name,stock\nmug,Mug,10\ntea,Tea,50\npot,Pot,4\n');

    expect(await stocks()).toEqual({ mug: [7, 2], tea: [50, 1], pot: [4, 1], old: [1, 1] });
    expect(out()).toContain(
      'Products read again: pot new; tea changed, so begun anew; old gone from the file, kept until a restart or reset.',
    );
    await stop();
  });

  it('reports a file that is broken, stays as it was, and goes on when it is mended', async () => {
    const { write, stocks, err, stop } = await startWatching('broken');
    await write('id,name,stock\nmug,Mug,many\n');

    expect(await stocks()).toEqual({ mug: [7, 2], tea: [19, 2], old: [1, 1] });
    expect(err()).toMatch(
      /^Failed to read the products from .*broken\.csv: The product on line 2, column 3 is invalid: stock must be a number\. The products stay as they are\.$/,
    );

    await write(before.replace('Mug,10', 'Mug,12'));
    expect(await stocks()).toEqual({ mug: [12, 1], tea: [19, 2], old: [1, 1] });
    await stop();
  });

  it('says nothing when nothing in the file has changed', async () => {
    const { write, out, stop } = await startWatching('same');
    const said = out();
    await write(before.replaceAll(',', ' , '));

    expect(out()).toBe(said);
    await stop();
  });

  it('begins with the file as it was read last after a reset', async () => {
    const { write, reset, stocks, stop } = await startWatching('reset');
    await write('id,name,stock\nmug,Mug,10\npot,Pot,4\n');
    await reset();

    expect(await stocks()).toEqual({ mug: [10, 1], pot: [4, 1] });
    await stop();
  });

  it('tells a program', async () => {
    const json = await startWatching('json', ['--log', 'json']);
    await json.write('id,name,stock\nmug,Mug,9\n');
    await json.stop();

    const line = json
      .out()
      .split('\n')
      .map((each) => JSON.parse(each))
      .find(({ event }) => event === 'products_taken');
    expect(line).toMatchObject({ added: [], changed: ['mug'], gone: ['tea', 'old'] });
  });

  it('stops watching when it stops', async () => {
    const { isWatching, stop } = await startWatching('stop');
    expect(isWatching()).toBe(true);

    expect(await stop()).toBe(0);
    expect(isWatching()).toBe(false);
  });
});
