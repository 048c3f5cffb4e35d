import type { ControlOptions } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { inventoryPath, startWorld } from '../start-world.ts';

const page = { origin: 'https://shop.example.com' };

describe('a web page', () => {
  it('may read what clients need from an answer, and from a problem', async () => {
    const { get } = startWorld();

    for (const path of [inventoryPath, '/products/nope']) {
      const { headers } = await get(path, { headers: page });
      expect(headers.get('access-control-allow-origin')).toBe('*');
      const exposed = headers.get('access-control-expose-headers')?.split(', ');
      expect(exposed).toEqual(
        expect.arrayContaining([
          'ETag',
          'Link',
          'X-Total-Count',
          'Retry-After',
          'RateLimit',
          'RateLimit-Policy',
          'Idempotent-Replayed',
          'X-Request-Id',
        ]),
      );
    }
  });

  it('may ask first, without a token', async () => {
    const { send } = startWorld();

    const { status, headers } = await send('OPTIONS', inventoryPath, {
      token: null,
      headers: {
        ...page,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization,if-match',
      },
    });

    expect(status).toBe(204);
    expect(headers.get('access-control-allow-methods')).toContain('PATCH');
    for (const name of [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-Match',
      'If-None-Match',
      'X-Adjustment-ID',
    ]) {
      expect(headers.get('access-control-allow-headers')).toContain(name);
    }
  });

  it('may name a namespace where there are any, and nowhere else', async () => {
    const ask = async (control?: ControlOptions) => {
      const { send } = startWorld(control === undefined ? {} : { control });
      const headers = { ...page, 'access-control-request-method': 'PATCH' };
      const answer = await send('OPTIONS', inventoryPath, { token: null, headers });
      return answer.headers.get('access-control-allow-headers');
    };

    expect(await ask({})).toContain('X-Onhand-Namespace');
    expect(await ask({ namespaces: 0 })).not.toContain('X-Onhand-Namespace');
    expect(await ask()).not.toContain('X-Onhand-Namespace');
  });

  it('of an origin that is not named is told nothing', async () => {
    const { get } = startWorld({ cors: { origins: ['https://shop.example.com'] } });

    const named = await get(inventoryPath, { headers: page });
    const other = await get(inventoryPath, { headers: { origin: 'https://evil.example.com' } });

    expect(named.headers.get('access-control-allow-origin')).toBe(page.origin);
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    expect([named, other].map(({ headers }) => headers.get('vary'))).toEqual(['Origin', 'Origin']);
  });
});
