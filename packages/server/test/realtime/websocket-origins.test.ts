import { roleTokens } from '@onhand/server';
import { type ServedInventory, serveInventory } from '@onhand/server/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWebSocket } from './open-websocket.ts';

describe('a page', () => {
  let open: ServedInventory;
  let picky: ServedInventory;
  beforeAll(async () => {
    const cors = { origins: ['https://shop.example'] };
    open = await serveInventory({ port: 0, auth: roleTokens() });
    picky = await serveInventory({ port: 0, auth: roleTokens(), cors });
  });
  afterAll(() => Promise.all([open.close(), picky.close()]));
  const from = (origin: string, { url } = picky) =>
    openWebSocket(`${url}/inventory/realtime?product_id=prod_789`, { authorization: 'Bearer admin', origin });

  it.each(['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null'])(
    'of %s is let in only where every origin may call',
    async (origin) => {
      expect(await from(origin).closed).toEqual({
        code: 4403,
        reason: `Pages of '${origin}' may not open streams here.`,
      });
      expect(await from(origin, open).next()).toMatchObject({ type: 'snapshot' });
    },
  );

  it('is let in where its origin may call, and where the server itself gave it', async () => {
    expect(await from('https://shop.example').next()).toMatchObject({ type: 'snapshot' });
    expect(await from(new URL(picky.url).origin).next()).toMatchObject({ type: 'snapshot' });
  });

  it('is let in where something before the server took its TLS away', async () => {
    const { host } = new URL(picky.url);
    expect(await from(`https://${host}`).next()).toMatchObject({ type: 'snapshot' });
  });
});
