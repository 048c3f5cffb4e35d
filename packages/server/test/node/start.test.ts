import { signToken } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { startCommand } from './start-command.ts';

const readings: readonly (readonly [string[], string, string])[] = [
  [[], 'open', 'none beyond arithmetic'],
  [
    ['--policy', 'documented'],
    'documented',
    '10,000 pieces in one change, 80 % of the stock reserved, 50 manual adjustments of a product a day, 100 adjustments an hour per user, 1,000 an hour per address',
  ],
  [
    ['--policy', 'documented', '--max-daily-adjustments', 'none', '--hourly-adjustments-per-user', '7'],
    'documented',
    '10,000 pieces in one change, 80 % of the stock reserved, 7 adjustments an hour per user, 1,000 an hour per address',
  ],
  [
    ['--max-single-adjustment', '5', '--max-reserved-percentage', '50', '--strict', '--admin-only'],
    'open, strict (a set needs If-Match), admin only',
    '5 pieces in one change, 50 % of the stock reserved',
  ],
  [
    ['--hourly-adjustments-per-ip', '9', '--max-daily-adjustments', '0'],
    'open',
    '0 manual adjustments of a product a day, 9 an hour per address',
  ],
];

async function readRules(url: string, token: string | undefined) {
  const answer = await fetch(`${url}/inventory/rules`, { headers: { authorization: `Bearer ${token}` } });
  return answer.json();
}

describe('the start of onhand-server', () => {
  it.each(readings)('says the reading of the API that its rules say: %j', async (args, policy, limits) => {
    const { url, out, token, stop } = await startCommand([...args, '--log', 'silent']);
    const rules = await readRules(url, token('admin'));
    await stop();

    expect(out().replace(/\s+/g, ' ')).toContain(` Policy ${policy} Limits ${limits} Answers `);
    const { policy: name, strict, admin_only: adminOnly } = rules;
    expect(policy.split(/[ ,(]/)).toEqual(
      expect.arrayContaining([name, ...(strict ? ['strict'] : []), ...(adminOnly ? ['admin'] : [])]),
    );
    const inForce = [
      rules.max_single_adjustment,
      rules.max_reserved_percentage,
      rules.max_daily_adjustments,
      rules.hourly_adjustments_per_user,
      rules.hourly_adjustments_per_ip,
    ].filter((limit) => limit !== null);
    expect((limits.match(/\d[\d,]*/g) ?? []).map((text) => Number(text.replace(',', '')))).toEqual(inForce);
  });

  it.each(readings)('says it to a program, with no token: %j', async (args) => {
    const { url, out, stop } = await startCommand([...args, '--log', 'json']);
    const rules = await readRules(url, await signToken({ role: 'admin' }));
    await stop();

    const lines = out()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({
      event: 'started',
      url,
      products: 3,
      check_responses: true,
      history_limit: 1_000_000,
    });
    expect(lines[0].rules).toEqual(rules);
    expect(lines.at(-1)).toMatchObject({ event: 'stopping' });
    expect(out()).not.toContain('eyJ');
  });

  it('tells what is on, and what else is there', async () => {
    const { url, out, stop } = await startCommand([
      ...['--base-path', '/v1', '--trust-proxy', '2', '--no-check-responses', '--audit-limit', '5000'],
      ...['--history-limit', '7000'],
      ...['--jwt-issuer', 'https://login.test', '--jwt-audience', 'shop', '--log', 'silent'],
    ]);
    const origin = new URL(url).origin;
    await stop();

    expect(url).toBe(`${origin}/v1`);
    const said = out();
    expect(said).toContain('  Answers    not held against openapi.yaml\n');
    expect(said).toContain(
      '  Products   3; state in memory, 7,000 history entries each, 5,000 audit records\n',
    );
    expect(said).toContain(
      '  Tokens     signed with the secret (HS256), issuer https://login.test, audience shop\n',
    );
    expect(said).toContain('  Addresses  of clients from X-Forwarded-For, behind 2 proxies\n');
    expect(said).toContain(`  Docs       ${origin}/docs, a page to read and try\n`);
    expect(said).toContain(`  Control    ${origin}/__control, for tests, on this machine only\n`);
  });

  it('makes tokens that the server takes, with the issuer and audience that it wants', async () => {
    const args = ['--jwt-issuer', 'https://login.test', '--jwt-audience', 'shop', '--log', 'silent'];
    const { url, token, stop } = await startCommand(args);
    const other = await startCommand(['--log', 'silent']);

    expect(await readRules(url, token('staff'))).toMatchObject({ policy: 'open' });
    expect(await readRules(url, other.token('staff'))).toMatchObject({ code: 'unauthorized' });
    await Promise.all([stop(), other.stop()]);
  });

  it('prints no token where other machines can connect', async () => {
    const secret = 'a secret of no less than thirty-two bytes';
    const { out, stop } = await startCommand([
      '--host',
      '0.0.0.0',
      '--jwt-secret',
      secret,
      '--log',
      'silent',
    ]);
    await stop();

    expect(out()).not.toContain('eyJ');
    expect(out()).not.toContain('Control');
    expect(out()).toContain('onhand-server token --role admin');
  });

  it('prints no token where it cannot make one', async () => {
    const { out, stop } = await startCommand(['--jwks-url', 'http://127.0.0.1:1/keys', '--log', 'silent']);
    await stop();

    expect(out()).toContain('  Tokens     signed with a key of http://127.0.0.1:1/keys\n');
    expect(out()).toContain('Authorization: Bearer $TOKEN');
  });
});

describe('onhand-server that cannot listen', () => {
  it('says that there is no such address', async () => {
    const secret = 'a secret of no less than thirty-two bytes';
    const started = startCommand(['--host', '192.0.2.1', '--jwt-secret', secret]);

    await expect(started).rejects.toThrow(
      'Failed to listen on 192.0.2.1:0: this machine has no such address. Pass another --host, or 127.0.0.1.',
    );
  });
});
