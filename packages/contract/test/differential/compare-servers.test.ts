import { createInventoryServer, roleTokens } from '@onhand/server';
import { describe, expect, it } from 'vitest';
import { compareServers } from '../../src/differential/compare-servers.ts';
import { formatDifferences } from '../../src/reports/format-differences.ts';
import { openContract } from '../../src/run/open-contract.ts';
import { edit } from '../mutants/borders.ts';

type Fetch = (request: Request) => Promise<Response>;

async function compare(left: Fetch, right: Fetch) {
  const options = { tokens: { admin: 'admin' }, products: ['prod_789'], runs: 15, seed: 4 };
  const one = await openContract({ ...options, baseUrl: 'http://left.test/api', fetch: left });
  const other = await openContract({ ...options, baseUrl: 'http://right.test/api', fetch: right });
  return compareServers(one, other);
}

function start(): Fetch {
  return createInventoryServer({ auth: roleTokens() }).fetch;
}

/** So that neither ids nor versions nor the history are the same on both. */
async function startUsed(): Promise<Fetch> {
  const fetch = start();
  for (const stock of [1, 2, 3]) {
    const headers = { authorization: 'Bearer admin', 'content-type': 'application/json' };
    const url = 'http://right.test/api/products/prod_789/inventory';
    await fetch(new Request(url, { method: 'PATCH', headers, body: JSON.stringify({ stock }) }));
  }
  return fetch;
}

describe('two servers', () => {
  it('that are both right answer alike, whatever happened before', async () => {
    const report = await compare(start(), await startUsed());
    expect(report.differences).toEqual([]);
    expect(report.restored).toMatchObject([{ isRestored: true }, { isRestored: true }]);
    expect(formatDifferences(report)).toContain('The two servers answer alike in 30 sequences, seed 4');
  });

  it('differ where one of them is wrong, each difference once and with the shortest sequence', async () => {
    const off = start();
    const report = await compare(start(), async (request) =>
      edit(await off(request), (body) =>
        body.operation === 'increment' && body.adjustment >= 7 ? { ...body, stock: body.stock + 1 } : body,
      ),
    );
    const [difference] = report.differences;
    expect(report.differences).toHaveLength(1);
    expect(difference).toMatchObject({ kind: '200, member stock', left: 7, right: 8 });
    expect(difference?.leftExchanges.map(({ body }) => body)).toEqual([
      expect.stringContaining('"stock":0'),
      '{"operation":"increment","stock":7}',
    ]);
    expect(formatDifferences(report)).toContain(
      '     PATCH /products/prod_789/inventory {"operation":"increment","stock":7} → A 200, B 200',
    );
  });

  it('differ in codes, headers and refusals that no sequence makes', async () => {
    const lax = start();
    const report = await compare(start(), async (request) => {
      const answer = await lax(request);
      const headers = new Headers(answer.headers);
      headers.delete('idempotent-replayed');
      if (answer.status === 415)
        return Response.json({ status: 400, code: 'malformed-body' }, { status: 400 });
      return new Response(answer.status === 304 ? null : await answer.arrayBuffer(), {
        status: answer.status,
        headers,
      });
    });
    expect(report.differences.map(({ kind }) => kind)).toEqual([
      'status 415 unsupported-media-type and 400 malformed-body',
      '200, header idempotent-replayed',
    ]);
    expect(report.differences[0]?.leftExchanges).toMatchObject([
      { headers: { 'content-type': 'text/plain' } },
    ]);
    const steps = report.differences[1]?.leftExchanges ?? [];
    expect(steps.length).toBeLessThanOrEqual(3);
  });
});
