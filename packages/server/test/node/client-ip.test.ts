import { networkInterfaces } from 'node:os';
import { roleTokens } from '@onhand/server';
import { type ServeOptions, serveInventory } from '@onhand/server/node';
import { describe, expect, it } from 'vitest';

// Some containers have IPv4 alone.
const hasIPv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ family }) => family === 'IPv6'),
);

/** The address that the audit holds of a request with this `X-Forwarded-For`. */
async function recordedIp(forwardedFor: string | undefined, options: ServeOptions = {}) {
  const { url, close } = await serveInventory({ port: 0, auth: roleTokens(), ...options });
  const headers = { authorization: 'Bearer admin', 'content-type': 'application/json' };
  await fetch(`${url}/products/prod_789/inventory`, {
    method: 'PATCH',
    headers: forwardedFor === undefined ? headers : { ...headers, 'x-forwarded-for': forwardedFor },
    body: '{"stock":1}',
  });
  const [record] = await (await fetch(`${url}/inventory/audit`, { headers })).json();
  await close();
  return record.ip;
}

describe('the address of a client', () => {
  it('is the other end of the connection, whatever a header says', async () => {
    expect(await recordedIp(undefined)).toBe('127.0.0.1');
    expect(await recordedIp('192.0.2.7')).toBe('127.0.0.1');
  });

  it.skipIf(!hasIPv6)('is plain where the socket shows IPv4 as IPv6', async () => {
    const { url, close } = await serveInventory({ port: 0, host: '::', auth: roleTokens() });
    const headers = { authorization: 'Bearer nobody' };
    await fetch(url.replace('[::]', '127.0.0.1').concat('/products'), { headers });
    const admin = { headers: { authorization: 'Bearer admin' } };
    const [record] = await (
      await fetch(url.replace('[::]', '127.0.0.1').concat('/inventory/audit'), admin)
    ).json();
    await close();

    expect(record.ip).toBe('127.0.0.1');
  });

  it('is what the outermost trusted proxy saw', async () => {
    const path = '203.0.113.9, 192.0.2.7, 198.51.100.2';

    expect(await recordedIp(path, { trustProxy: 1 })).toBe('198.51.100.2');
    expect(await recordedIp(path, { trustProxy: 2 })).toBe('192.0.2.7');
    expect(await recordedIp('192.0.2.7', { trustProxy: 2 })).toBe('192.0.2.7');
    expect(await recordedIp('::ffff:192.0.2.7', { trustProxy: 1 })).toBe('192.0.2.7');
    expect(await recordedIp('2001:db8::7', { trustProxy: 1 })).toBe('2001:db8::7');
  });

  it('is the connection’s where the header is absent or holds none', async () => {
    expect(await recordedIp(undefined, { trustProxy: 1 })).toBe('127.0.0.1');
    expect(await recordedIp('unknown', { trustProxy: 1 })).toBe('127.0.0.1');
  });

  it.each([-1, 1.5, Number.NaN])('needs a number of proxies, not %s', async (trustProxy) => {
    await expect(serveInventory({ port: 0, trustProxy })).rejects.toThrow(TypeError);
  });
});
