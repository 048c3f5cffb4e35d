import { describe, expect, it } from 'vitest';
import { parseFault, parseSeed, resolveControlFlags } from '../../src/node/control-flags.ts';
import { startCommand } from '../node/start-command.ts';

const flags = (more: Partial<Parameters<typeof resolveControlFlags>[1]> = {}) => ({
  control: false,
  faults: [],
  ...more,
});

describe('the flags of the command', () => {
  it.each(['127.0.0.1', 'localhost', '::1'])('open the control surface at %s, without a journal', (host) => {
    expect(resolveControlFlags(host, flags())).toEqual({ faults: [], http: true, journal: 0 });
  });

  it('open nothing where other machines can connect, faults aside', () => {
    expect(
      resolveControlFlags('0.0.0.0', flags({ faults: [parseFault('--fault', 'drop-before times=1')] })),
    ).toEqual({
      faults: [{ match: {}, times: 1, effect: { kind: 'drop-before' } }],
      http: false,
      journal: 0,
      namespaces: 0,
    });
  });

  it('open everything to everybody with --control', () => {
    // On loopback a foreign name still means that a web page led here.
    expect(resolveControlFlags('127.0.0.1', flags({ control: true }))).toEqual({ faults: [], http: true });
    expect(resolveControlFlags('0.0.0.0', flags({ control: true }))).toEqual({
      faults: [],
      http: 'any-host',
    });
  });

  it('read a seed', () => {
    expect(parseSeed('--seed', '42')).toBe(42);
  });
});

describe('onhand-server --control --fault --seed', () => {
  it('serves with them', async () => {
    const fault = 'GET 503 code=overloaded times=1';
    const args = ['--log', 'silent', '--control', '--fault', fault, '--seed', '5'];
    const { url, stop, out } = await startCommand(args);

    const struck = await fetch(`${url}/products`);
    const journal = await (await fetch(new URL('/__control/journal', url))).json();

    expect(await struck.json()).toMatchObject({ code: 'overloaded', request_id: 'req_5-000001' });
    expect(journal).toMatchObject([{ status: 503, fault: 'status' }]);
    expect(out()).toMatch(/^ {2}Faults {5}1 in force$/m);
    expect(out()).toMatch(
      /^ {2}Control {4}http:\S+\/__control, for tests, on this machine only, with a journal$/m,
    );
    expect(await stop()).toBe(0);
  });

  it('logs a connection that was dropped', async () => {
    const { url, stop, out } = await startCommand(['--log', 'json', '--fault', 'drop-after-commit']);

    await expect(fetch(`${url}/products`)).rejects.toThrow(TypeError);

    const line = out().split('\n').at(-1) ?? '';
    expect(JSON.parse(line)).toMatchObject({ method: 'GET', path: '/api/products', status: null });
    expect(await stop()).toBe(0);
  });
});
