import { describe, expect, it } from 'vitest';
import { variableOf } from '../../src/node/flag.ts';
import { helpText } from '../../src/node/help-text.ts';
import { parseFlags } from '../../src/node/parse-flags.ts';
import { serveFlags } from '../../src/node/serve-flags.ts';
import { tokenFlags } from '../../src/node/token-flags.ts';
import { runCommand } from './start-command.ts';

const names = Object.keys({ ...serveFlags, ...tokenFlags });

describe('onhand-server --help', () => {
  it.each(names)('tells of --%s and its environment variable', (name) => {
    expect(helpText).toMatch(new RegExp(`^  --${name}( |$)`, 'm'));
    expect(helpText).toMatch(new RegExp(`^    ${variableOf(name)}( |$)`, 'm'));
  });

  it('tells of nothing else, in lines that fit', () => {
    expect([...helpText.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name).sort()).toEqual(
      [...Object.keys(serveFlags), ...Object.keys(tokenFlags), 'help'].sort(),
    );
    expect(Math.max(...helpText.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it.each([[['--help']], [['token', '-h']], [['--version']]])('ends with 0: %j', async (args) => {
    expect(await runCommand(args)).toMatchObject({ code: 0, err: '' });
  });
});

describe('flags', () => {
  it.each(Object.entries(serveFlags))(
    '--%s can be given by its variable instead, and wins over it',
    (name, flag) => {
      const env = { [variableOf(name)]: flag.type === 'boolean' ? 'true' : 'from-env' };
      const fromEnvironment = parseFlags([], env, { [name]: flag });
      const args = flag.type === 'boolean' ? [`--no-${name}`] : [`--${name}`, 'from-flag'];
      const fromFlag = parseFlags(args, env, { [name]: flag });

      const expected = (text: string, is: boolean) =>
        flag.type === 'boolean' ? is : 'multiple' in flag ? [text] : text;
      expect(fromEnvironment.values[name]).toEqual(expected('from-env', true));
      expect(fromEnvironment.nameOf(name)).toBe(variableOf(name));
      expect(fromFlag.values[name]).toEqual(expected('from-flag', false));
      expect(fromFlag.nameOf(name)).toBe(`--${name}`);
    },
  );

  it('are their defaults where neither says anything, or the variable is empty', () => {
    const { values } = parseFlags([], { ONHAND_PORT: '' }, serveFlags);

    expect(values).toMatchObject({ port: '8000', strict: false, 'check-responses': true, fault: [] });
    expect(values.products).toBeUndefined();
  });

  it('are turned off by --no- and by the variable', () => {
    const env = { ONHAND_CHECK_RESPONSES: 'false', ONHAND_STRICT: 'true' };
    const { values } = parseFlags(['--no-strict'], env, serveFlags);

    expect(values).toMatchObject({ strict: false, 'check-responses': false });
  });

  it('take each value of a repeatable one on a line of its own', () => {
    const { values } = parseFlags([], { ONHAND_FAULT: 'GET 503\nPATCH drop-before' }, serveFlags);

    expect(values.fault).toEqual(['GET 503', 'PATCH drop-before']);
  });
});

describe('a value that cannot be used', () => {
  it.each([
    [['--bogus'], "Failed to read the flags: Unknown option '--bogus'."],
    [['--port'], "Failed to read the flags: Option '--port <value>' argument missing."],
    [['--port', '70000'], "Failed to read --port: '70000' is not a number from 0 to 65535."],
    [['--base-path', 'api'], "Failed to read --base-path: 'api' is not a path such as /api"],
    [['--policy', 'loose'], "'loose' is not one of open, documented"],
    [['--max-single-adjustment', '-1'], "Option '--max-single-adjustment' argument is ambiguous."],
    [['--max-single-adjustment=-1'], "Failed to read --max-single-adjustment: '-1' is not a number from 0."],
    [['--max-reserved-percentage', '101'], "'101' is not a number from 0 to 100"],
    [['--hourly-adjustments-per-user', 'many'], "'many' is not a number from 0"],
    [['--trust-proxy', 'x'], "'x' is not a number from 0 to 100"],
    [['--audit-limit', '0'], "'0' is not a number from 1"],
    [['--log', 'loud'], "'loud' is not one of pretty, json, silent"],
    [['--cors-origin', 'shop'], "'shop' is not an origin"],
    [['--host', '0.0.0.0'], 'Pass --jwt-secret or --jwks-url as well'],
    [['--jwt-secret', 'short'], 'The JWT secret has 5 bytes; HS256 needs at least 32'],
    [['--jwt-secret', '-----BEGIN PUBLIC KEY-----\nMIIB'], "Option '--jwt-secret' argument is ambiguous"],
    [['--jwt-secret=-----BEGIN PUBLIC KEY-----\nMIIB'], 'is a public key, which is no secret'],
    [['--jwt-issuer='], 'Failed to read --jwt-issuer: it is empty.'],
    [['--jwt-audience='], 'Failed to read --jwt-audience: it is empty.'],
    [['--jwks-url', 'ftp://x'], "Failed to read --jwks-url: 'ftp://x' is not a URL such as https://"],
    [['--jwks-url', 'https://x', '--jwt-secret', 'y'], 'are two ways to check tokens. Pass one of them.'],
    [['--watch'], 'Failed to read the flags: --watch needs a file to watch. Pass --products as well.'],
    [
      ['--fault', 'sometimes'],
      "Failed to read --fault 'sometimes': The fault has a word that means nothing here",
    ],
    [['--seed', 'lucky'], "Failed to read --seed: 'lucky' is not a whole number."],
    [['serve'], "Unexpected argument 'serve'"],
    [['token'], 'pass --role with one of admin, manager, staff, sales, auditor'],
    [['token', '--role', 'king'], "'king' is not one of"],
    [['token', '--role', 'admin', '--expires-in', '5'], "'5' is not a duration such as 90s"],
    [['token', '--role', 'admin', '--sub', ''], '--sub must not be empty'],
    [['--products', 'nowhere.json'], 'nowhere.json: the file does not exist'],
    [['--products', '.'], 'it is a folder. Name a JSON or CSV file.'],
  ])('ends with 2 and a sentence for %j', async (args, sentence) => {
    const { code, err, out } = await runCommand(args);

    expect(err).toContain(sentence);
    expect(err).toContain('Run onhand-server --help for the flags.');
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it.each([
    [{ ONHAND_PORT: 'x' }, "Failed to read ONHAND_PORT: 'x' is not a number from 0 to 65535."],
    [{ ONHAND_STRICT: 'yes' }, "Failed to read ONHAND_STRICT: 'yes' is not one of true, false."],
    [{ ONHAND_FAULT: 'GET 503\nnever' }, "Failed to read ONHAND_FAULT 'never'"],
    [{ ONHAND_WATCH: 'true' }, 'ONHAND_WATCH needs a file to watch'],
  ])('is named by its variable: %j', async (env, sentence) => {
    expect(await runCommand([], env)).toMatchObject({ code: 2, err: expect.stringContaining(sentence) });
  });
});
