import { on, scenarios, worlds } from '@onhand/msw';
import { createRemoteControl, RemoteControlError } from '@onhand/msw/remote';
import { roleTokens } from '@onhand/server';
import { type ServedInventory, serveInventory } from '@onhand/server/node';
import { afterAll, beforeAll, expect, it } from 'vitest';

let served: ServedInventory;
beforeAll(async () => {
  served = await serveInventory({ port: 0, auth: roleTokens(), control: { http: true } });
});
afterAll(() => served.close());

const startMs = Date.UTC(2026, 0, 15, 10, 30);
const steer = (namespace?: string) =>
  createRemoteControl({ url: served.url, ...(namespace !== undefined && { namespace }) });

async function sell(namespace: Readonly<Record<string, string>>): Promise<number | string> {
  const headers = {
    authorization: 'Bearer admin',
    'content-type': 'application/json',
    'idempotency-key': 'k1',
  };
  const init = {
    method: 'PATCH',
    headers: { ...headers, ...namespace },
    body: '{"operation":"decrement","stock":1}',
  };
  return fetch(`${served.url}/products/mug/inventory`, init).then(
    ({ status }) => status,
    () => 'no answer',
  );
}

it('cuts the streams of a server in another process', async () => {
  const server = steer();
  await server.products.replace(worlds.oneProduct('mug'));
  const query = 'product_id=mug';
  const answer = await fetch(`${served.url}/inventory/realtime?${query}`, {
    headers: { authorization: 'Bearer admin' },
  });
  expect(await server.realtime.count()).toBe(1);
  await server.realtime.cut({ code: 4401, reason: 'signed out' });

  expect(await answer.text()).toMatch(/event: close\ndata: {"code":4401,"reason":"signed out"}\n\n$/);
  expect(await server.realtime.count()).toBe(0);
});

it('steers a server in another process by the names of the mock', async () => {
  const server = steer('whole');
  await server.reset({ now: startMs });
  await server.products.replace(worlds.oneProduct('mug'));
  const end = await server.use(on({ method: 'PATCH' }, scenarios.dropAfterCommit(2)));

  expect(await sell(server.headers)).toBe('no answer');
  await end();
  await end();
  expect(await sell(server.headers)).toBe(200);

  expect(await server.products.get('mug')).toMatchObject({ stock: 99 });
  expect(await server.products.history('mug')).toMatchObject([{ adjustment: -1 }]);
  expect(await server.keys.find('k1')).toHaveLength(1);
  expect(await server.journal.list({ productId: 'mug', replayed: true })).toMatchObject([{ status: 200 }]);
  await server.journal.clear();
  expect(await server.journal.list()).toEqual([]);

  await server.clock.advance('31 minutes');
  expect(await server.clock.now()).toBe(startMs + 31 * 60_000);
  await server.clock.set(startMs);

  const snapshot = await server.snapshot();
  await server.products.put(...worlds.soldOut('tea'));
  expect(await server.products.list()).toHaveLength(2);
  await server.restore(snapshot);
  expect(await server.products.list()).toHaveLength(1);
});

it('ends what was begun before a reset without harm', async () => {
  const server = steer('ended');
  const end = await server.use(scenarios.offline());
  await server.reset();
  await server.use(scenarios.offline());
  await end();

  expect(await sell(server.headers)).toBe('no answer');
});

it('keeps namespaces apart', async () => {
  const [one, other] = [steer('one'), steer('other')];
  await one.products.replace(worlds.oneProduct('mug'));
  await other.products.replace(worlds.oneProduct('mug'));
  await sell(one.headers);

  expect((await one.products.get('mug')).stock).toBe(99);
  expect((await other.products.get('mug')).stock).toBe(100);
});

it('says what went wrong', async () => {
  await expect(steer().products.get('prod_999')).rejects.toThrow(
    /^Failed to steer the server: GET .*\/__control\/products\/prod_999 was answered 404: There is no product 'prod_999'\.$/,
  );
  expect(() => createRemoteControl({ url: 'localhost:8000' })).toThrow(
    "Failed to steer a server: 'localhost:8000' is not an http(s) URL.",
  );
  const nobody = createRemoteControl({ url: 'http://127.0.0.1:1' });
  await expect(nobody.snapshot()).rejects.toThrow(RemoteControlError);
  await expect(nobody.snapshot()).rejects.toThrow('got no answer. Start it, or mend the url.');
});
