import { describe, expect, it } from 'vitest';
import { parseSeed, resolveControlFlags } from '../../src/node/control-flags.ts';
import { helpText } from '../../src/node/help-text.ts';
import { runCli } from '../../src/node/run-cli.ts';

const flags = (more: { control?: boolean; fault?: string[] } = {}) => ({
  control: false,
  fault: [],
  ...more,
});

describe('the flags of the command', () => {
  it.each(['127.0.0.1', 'localhost', '::1'])('open the control surface at %s, without a journal', (host) => {
    expect(resolveControlFlags(host, flags())).toEqual({ faults: [], http: true, journal: 0 });
  });

  it('open nothing where other machines can connect, faults aside', () => {
    expect(resolveControlFlags('0.0.0.0', flags({ fault: ['drop-before times=1'] }))).toEqual({
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

  it.each(['--control', '--fault', '--seed'])('are in the help: %s', (flag) => {
    expect(helpText).toContain(`  ${flag} `);
  });

  it('read a seed', () => {
    expect(parseSeed('42')).toBe(42);
  });

  it.each([
    [
      ['--fault', 'sometimes'],
      "Failed to read --fault 'sometimes': The fault has a word that means nothing here",
    ],
    [['--seed', 'lucky'], "Failed to read --seed: 'lucky' is not a whole number."],
  ])('end with 2 and a sentence for %j', async (args, sentence) => {
    const said: string[] = [];
    const terminal = {
      out: () => {},
      err: (text: string) => void said.push(text),
      env: {},
      onSignal: () => {},
    };

    expect(await runCli(args, terminal)).toBe(2);
    expect(said.join('\n')).toContain(sentence);
  });
});

describe('onhand-server --control --fault --seed', () => {
  it('serves with them', async () => {
    let stop = () => {};
    const said: string[] = [];
    const listening = Promise.withResolvers<string>();
    const terminal = {
      out: (text: string) => {
        said.push(text);
        const url = /listens at (\S+)/.exec(text)?.[1];
        if (url !== undefined) listening.resolve(url);
      },
      err: (text: string) => listening.reject(new Error(text)),
      env: {},
      onSignal: (listener: () => void) => {
        stop = listener;
      },
    };
    const fault = 'GET 503 code=overloaded times=1';
    const ended = runCli(
      ['--port', '0', '--log', 'silent', '--control', '--fault', fault, '--seed', '5'],
      terminal,
    );
    const url = await listening.promise;

    const struck = await fetch(`${url}/products`);
    const journal = await (await fetch(`${url.replace(/\/api$/, '')}/__control/journal`)).json();
    stop();

    expect(await struck.json()).toMatchObject({ code: 'overloaded', request_id: 'req_5-000001' });
    expect(journal).toMatchObject([{ status: 503, fault: 'status' }]);
    expect(await ended).toBe(0);
  });
});
