import { createInventoryServer, roleTokens } from '@onhand/server';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ContractReport,
  formatPretty,
  runContract,
  toCurl,
  toGithub,
  toHtml,
  toJson,
  toJUnit,
} from '../../src/index.ts';
import { edit } from '../mutants/borders.ts';

const admin = 'admin:with-a-name-as-long-as-a-token';
const nasty = `"quoted" <b>&amp; 'single' \u0007 \ud800 ]]> %0A, : 📦`;

/** Of a server that says nasty things, makes one piece too many, and lacks batches and streams. */
let report: ContractReport;
beforeAll(async () => {
  const { fetch } = createInventoryServer({ auth: roleTokens() });
  report = await runContract({
    baseUrl: 'http://contract.test/api',
    tokens: { admin, sales: 'sales:alice' },
    products: ['prod_789'],
    profiles: ['core', 'auth', 'batch', 'realtime'],
    runs: 2,
    fetch: async (request) =>
      /\/inventory\/(batch|realtime)/.test(request.url)
        ? Response.json({ error: 'Not found' }, { status: 404 })
        : edit(await fetch(request), (body) =>
            body.operation === 'increment' && body.adjustment >= 7
              ? { ...body, stock: body.stock + 1, nasty, admin }
              : body,
          ),
  });
});

describe('JUnit', () => {
  it('is well-formed whatever a server says, and its counts agree with its cases', () => {
    const xml = toJUnit(report);
    expect(XMLValidator.validate(xml)).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name.startsWith('test') });
    const [{ testsuite: suites, ...totals }] = parser.parse(xml).testsuites;
    const cases = suites.flatMap((suite: { testcase?: object[] }) => suite.testcase ?? []);
    const having = (name: string) => cases.filter((one: object) => name in one).length;
    expect(totals).toMatchObject({ '@_tests': String(cases.length), '@_skipped': String(report.notRun) });
    expect(totals['@_failures']).toBe(String(report.broken + report.missingProfiles.length));
    expect(having('failure')).toBe(report.broken + 2);
    expect(having('skipped')).toBe(report.notRun);
    expect(suites.map((suite: Record<string, string>) => suite['@_name'])).toEqual([
      'core',
      'auth',
      'batch',
      'realtime',
    ]);
    for (const suite of suites) expect(Number(suite['@_tests'])).toBe(suite.testcase.length);
    const [failed] = cases.filter(
      (one: object) => 'failure' in one && JSON.stringify(one).includes('increment-adds'),
    );
    expect(failed.failure['@_message']).toBe(
      'In the answer to an increment: expected stock to be 150, got 151.',
    );
    expect(failed.failure['#text']).toContain(`It matters:  A delivery of 50`);
  });
});

describe('JSON', () => {
  it('has the documented members', () => {
    const json = JSON.parse(toJson(report));
    expect(Object.keys(json)).toEqual([
      'format',
      'formatVersion',
      'baseUrl',
      'seed',
      'runs',
      'products',
      'results',
      'held',
      'broken',
      'notRun',
      'profiles',
      'missingProfiles',
      'coverage',
      'restored',
      'durationMs',
    ]);
    const broken = json.results.find((one: { id: string }) => one.id.endsWith('increment-adds'));
    expect(broken).toMatchObject({
      profile: 'core',
      status: 'broken',
      source: 'openapi.yaml PATCH /products/{productId}/inventory',
      replay: null,
      exchanges: [
        { method: 'PATCH', target: '/products/prod_789/inventory', as: 'admin', answer: { status: 200 } },
        { method: 'PATCH', body: '{"operation":"increment","stock":50,"reason":"restock"}' },
      ],
    });
  });
});

describe('HTML', () => {
  it('is one page that loads nothing, runs nothing and lets nothing through unescaped', () => {
    const page = toHtml(report);
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(|@import/);
    expect(page).not.toContain('<b>&amp;');
    expect(page).toContain('&lt;b&gt;&amp;amp;');
    expect(page).toContain(
      `The server breaks ${report.broken} of the ${report.held + report.broken} promises`,
    );
    expect(page).toContain('A delivery of 50 that becomes a stock of 50');
    expect(page).toContain('needs a token for staff');
    expect(page).toContain('prod_789 has stock 100 and reserved 5 again.');
  });
});

describe('GitHub', () => {
  it('has one line for each error, and a summary', () => {
    const lines = toGithub(report).split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(report.broken + 2);
    expect(lines.find((line) => line.includes('adds the pieces'))).toMatch(
      /^::error title=core%3A the server does not keep "adds the pieces .*::In the answer to an increment: expected stock to be 150, got 151\.%0A%0AThe promise/,
    );
    expect(lines).toContain('::error title=batch is not implemented::The profile batch was asked for.');
    expect(lines.at(-1)).toMatch(
      /^::notice title=Inventory contract::\d+ promises held, \d+ broken, \d+ not run\.$/,
    );
  });
});

describe('curl', () => {
  it('is quoted for a shell, with tokens as variables and the answers as comments', () => {
    const curl = toCurl(
      [
        {
          method: 'PATCH',
          target: "/products/it's/inventory",
          as: 'sales',
          headers: { 'if-match': '"inv-2"' },
          body: `{"notes":"it's $HOME"}`,
          bodyBase64: null,
          answer: { status: 412, headers: {}, body: '{\n"code":"version-mismatch"}' },
        },
        {
          method: 'PATCH',
          target: '/x',
          as: 'nobody',
          headers: { authorization: 'Basic x', 'content-type': 'application/json' },
          body: '(1 bytes)',
          bodyBase64: 'ew==',
          answer: { failure: 'timeout' },
        },
        {
          method: 'PATCH',
          target: '/x',
          as: 'nobody',
          headers: { 'content-type': 'application/json' },
          body: '(2 bytes)',
          bodyBase64: 'e/8=',
          answer: { failure: 'timeout' },
        },
      ],
      'http://h/api',
    );
    expect(curl).toBe(`BASE='http://h/api'
# TOKEN_SALES=…
# The version in If-Match is that of the run: put the present one there.

curl -sS -i -X PATCH "$BASE"'/products/it'\\''s/inventory' \\
  -H "Authorization: Bearer $TOKEN_SALES" \\
  -H 'content-type: application/json' \\
  -H 'if-match: "inv-2"' \\
  --data-binary '{"notes":"it'\\''s $HOME"}'
# 412 { "code":"version-mismatch"}

curl -sS -i -X PATCH "$BASE"'/x' \\
  -H 'authorization: Basic x' \\
  -H 'content-type: application/json' \\
  --data-binary '{'
# no answer: timeout

printf %s 'e/8=' | base64 -d | curl -sS -i -X PATCH "$BASE"'/x' \\
  -H 'content-type: application/json' \\
  --data-binary @-
# no answer: timeout`);
  });
});

describe('curl that is sent again', () => {
  it('makes names new, each of its old length, and says of versions that they are old', () => {
    const id = '0f9b3f5e-6d0e-4d8e-9f67-0a8a1d0c5e11';
    const exchange = {
      method: 'PATCH',
      target: `/products/p-${id}/inventory/reservations/cart-${id}`,
      as: 'admin' as const,
      headers: { 'idempotency-key': `key-${id}`, 'if-match': '"inv-2"' },
      body: JSON.stringify({ adjustment_id: `RECEIPT-${id.toUpperCase()}`, backorder: id }),
      bodyBase64: null,
      answer: { status: 200, headers: {}, body: '' },
    };
    const rest = id.slice(8);
    const curl = toCurl([exchange], 'http://h/api');
    expect(curl).toContain('RUN=$(printf %08x $(date +%s))\n');
    expect(curl).toContain(`'idempotency-key: key-'"$RUN"'${rest}'`);
    expect(curl).toContain(`"RECEIPT-'"$RUN"'${rest.toUpperCase()}","backorder":"${id}"`);
    expect(curl).toContain(`"$BASE"'/products/p-${id}/inventory/reservations/cart-'"$RUN"'${rest}'`);
    expect(curl).toContain('# The version in If-Match is that of the run');
    expect(toCurl([{ ...exchange, headers: {}, body: '{}', target: '/x' }], 'http://h/api')).not.toContain(
      'RUN',
    );
  });
});

describe('the report for a terminal', () => {
  it('shows what is broken first, then part by part, and the verdict last', () => {
    const lines = formatPretty(report).split('\n');
    expect(lines[0]).toMatch(/^✗ The server does not keep: it /);
    const parts = lines.slice(lines.findIndex((line) => /^✗ core/.test(line)));
    expect(parts[0]).toMatch(/^✗ core {10}\d+ held, \d+ broken/);
    expect(parts[1]).toMatch(/^✓ auth {10}\d+ held, \d+ not run \(needs a token for /);
    expect(parts[2]).toBe(
      '✗ batch         not implemented, but asked for: the server has no batchUpdateInventory',
    );
    expect(lines.at(-1)).toMatch(/^\d+ of \d+ promises broken, \d+ not run in .*, seed 1$/);
  });
});

describe('one fault that breaks many promises', () => {
  const breakMany = (): ContractReport => {
    const result = report.results.find(({ status }) => status === 'broken');
    if (result?.status !== 'broken') throw new Error('Nothing is broken.');
    const toResult = (id: string, index: number) => {
      const sentence = `Expected PATCH /products/p${index}/inventory as admin to be answered with 200, got 422.`;
      return { ...result, id, sentence };
    };
    return { ...report, results: ['one', 'two', 'three', 'four', 'five'].map(toResult) };
  };

  it('is told once, with which they are', () => {
    const many = breakMany();
    const pretty = formatPretty(many);
    expect(pretty.match(/It matters:/g)).toHaveLength(1);
    expect(pretty).toMatch(
      /same is so of 4 other promises.*:\n {4}✗ two\n {4}✗ three\n {4}✗ four\n {4}✗ five\n/,
    );
    expect(
      toGithub(many).match(/^::error.*same is so of 4 other.*: two, three, four, five$/m),
    ).not.toBeNull();
    expect(toGithub(many).match(/^::error/gm)).toHaveLength(1 + many.missingProfiles.length);
    expect(toHtml(many)).toMatch(/<details class="alike">.*id="two".*id="five"/s);
  });

  it('is told as often as it is found where that is not often', () => {
    const many = breakMany();
    const few = { ...many, results: many.results.slice(0, 3) };
    expect(formatPretty(few).match(/It matters:/g)).toHaveLength(3);
  });
});

it.each([formatPretty, toJUnit, toJson, toHtml, toGithub])('%o holds no token', (format) => {
  expect(format(report)).not.toContain(admin);
});
