import { roleTokens } from '@onhand/server';
import { type ServedInventory, serveInventory } from '@onhand/server/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

let served: ServedInventory;
beforeAll(async () => {
  served = await serveInventory({ port: 0, auth: roleTokens(), basePath: '/v1' });
});
afterAll(() => served.close());
const read = (path: string, init: RequestInit = {}) => fetch(new URL(path, served.url), init);

describe('beside the API', () => {
  it('is its description, in two spellings, with this server in it', async () => {
    const yaml = parse(await (await read('/openapi.yaml')).text());
    const json = await (await read('/openapi.json')).json();

    expect(yaml.info.title).toBe('Inventory API');
    expect({ ...json, servers: yaml.servers }).toEqual(yaml);
    expect(json.servers).toEqual([{ url: '/v1', description: 'This server' }]);
  });

  it('is a page that needs nothing from elsewhere', async () => {
    const page = await read('/docs');
    const html = await page.text();
    const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link = '']) => link);

    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(links).toHaveLength(4);
    for (const link of links) {
      expect(link).toMatch(/^\/docs\//);
      expect((await read(link)).status).toBe(200);
    }
  });

  it('is a health check that needs no token', async () => {
    expect(await (await read('/healthz')).json()).toEqual({ status: 'ok' });
  });

  it('is nothing that can be written to, and nothing else', async () => {
    expect((await read('/docs', { method: 'POST' })).status).toBe(404);
    expect((await read('/docs/../package.json')).status).toBe(404);
    expect((await read('/docs/start.js?x=1')).status).toBe(200);
  });
});
