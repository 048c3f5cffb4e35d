import { expect, it } from 'vitest';
import { runContract } from '../../src/index.ts';
import type { Border } from '../mutants/mutant.ts';
import { toContractOptions } from '../mutants/start-mutant.ts';

const check = 'update-inventory/arithmetic/increment-adds';

/** Closes the connection under the changes that it is told to, by their count. */
const closesUnder =
  (isClosed: (change: number) => boolean): (() => Border) =>
  () => {
    let changes = 0;
    return (heard, forward) => {
      if (heard.method === 'PATCH' && heard.body.operation === 'increment') changes += 1;
      if (heard.method !== 'PATCH' || heard.body.operation !== 'increment' || !isClosed(changes))
        return forward();
      const cause = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
      throw new TypeError('fetch failed', { cause });
    };
  };

it('is made when a connection was closed under a change: the check begins anew, once', async () => {
  const border = closesUnder((change) => change === 1);
  expect(await runContract({ ...toContractOptions({ border }), checks: [check] })).toMatchObject({ held: 1 });
});

it('is not made twice, so that a server that falls over a request is told so', async () => {
  const border = closesUnder(() => true);
  const { results } = await runContract({ ...toContractOptions({ border }), checks: [check] });
  expect(results).toMatchObject([
    { status: 'broken', sentence: expect.stringContaining('other side closed') },
  ]);
});

it('is not made without end', async () => {
  let isFirst = true;
  const border = closesUnder(() => {
    isFirst = !isFirst;
    return !isFirst;
  });
  const report = await runContract({ ...toContractOptions({ border }), profiles: ['core'], runs: 1 });
  const closed = report.results.filter(
    (result) => result.status === 'broken' && result.sentence.includes('other side closed'),
  );
  expect(closed.length).toBeGreaterThan(0);
});
