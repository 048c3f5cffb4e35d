import { createInventoryServer, type InventoryServer, roleTokens } from '@onhand/server';
import { describe, expect, it } from 'vitest';

const startMs = Date.UTC(2026, 0, 15);
const base = 'http://localhost/api';

function createServer(seed: number) {
  const faults = [
    { rate: 0.3, effect: { kind: 'status', status: 503, code: 'overloaded' } },
    { rate: 0.2, effect: { kind: 'drop-after-commit' } },
  ] as const;
  return createInventoryServer({ auth: roleTokens(), clock: () => startMs, seed, control: { faults } });
}

/** Sends the same requests each time and returns all that came back, byte for byte. */
async function play(server: InventoryServer, headers: Record<string, string> = {}): Promise<string[]> {
  const lines: string[] = [];
  const send = async (method: string, path: string, body?: object) => {
    const init = {
      method,
      headers: { authorization: 'Bearer admin', 'content-type': 'application/json', ...headers },
    };
    const request = new Request(
      `${base}${path}`,
      body === undefined ? init : { ...init, body: JSON.stringify(body) },
    );
    const answer = await server.fetch(request).catch((dropped: Error) => dropped.message);
    lines.push(
      typeof answer === 'string'
        ? answer
        : `${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`,
    );
  };
  for (let n = 0; n < 20; n++) {
    await send('PATCH', '/products/prod_789/inventory', {
      operation: 'increment',
      stock: 0,
      reserved: 1,
      reservation: { id: `r${n % 3}` },
    });
    if (n % 4 === 0) await send('GET', '/products/prod_789/inventory/history');
  }
  await send('GET', '/products');
  await send('GET', '/inventory/audit');
  return lines;
}

describe('the same requests get byte-identical answers', () => {
  it('from two servers with the same clock and seed, and others with another seed', async () => {
    const first = await play(createServer(7));

    expect(first.some((line) => line.startsWith('503'))).toBe(true);
    expect(first.some((line) => line.startsWith('fetch failed'))).toBe(true);
    expect(await play(createServer(7))).toEqual(first);
    expect(await play(createServer(8))).not.toEqual(first);
  });

  it('from one server after a reset, and in each namespace', async () => {
    const server = createServer(7);
    const first = await play(server);

    server.control.reset();

    expect(await play(server)).toEqual(first);
    expect(await play(server, { 'x-onhand-namespace': 'a' })).toEqual(first);
  });
});
