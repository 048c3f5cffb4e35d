import { describe, expect, it } from 'vitest';
import { runContract } from '../../src/index.ts';
import { edit, isChange, readCounts } from '../mutants/borders.ts';
import type { Border } from '../mutants/mutant.ts';
import { toContractOptions } from '../mutants/start-mutant.ts';

/** What is reported of one check on a server behind the border. */
async function findBroken(check: string, border: () => Border) {
  const { results } = await runContract({ ...toContractOptions({ border }), checks: [check] });
  const [result] = results;
  if (result?.status !== 'broken') throw new Error(`${check} was expected to be broken.`);
  return result;
}

/** Adds a piece whenever something has been seen so often. */
const addsAPiece = (isSeen: (method: string, status: number) => boolean, every: number) => () => {
  let seen = 0;
  const border: Border = async (heard, forward) => {
    const response = await forward();
    if (!isSeen(heard.method, response.status) || !heard.path.endsWith('/inventory')) return response;
    seen += 1;
    if (seen % every !== 0) return response;
    const { stock } = await readCounts(heard, forward);
    const authorization = 'Bearer admin';
    const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': null };
    await forward({ method: 'PATCH', headers: { ...headers, 'if-match': null }, body: { stock: stock + 1 } });
    return response;
  };
  return border;
};

describe('evidence that was shortened', () => {
  it('is sent once more, and shown when the server answers it in the same way', async () => {
    const { exchanges } = await findBroken(
      'update-inventory/refusals/changes-nothing',
      addsAPiece((_method, status) => status === 422, 3),
    );
    expect(exchanges).toHaveLength(5);
    expect(exchanges.map(({ method }) => method)).toEqual(['PATCH', 'PATCH', 'PATCH', 'PATCH', 'GET']);
  });

  it('is not shown when what was left out is what went wrong: then everything is', async () => {
    const { exchanges } = await findBroken(
      'update-inventory/refusals/changes-nothing',
      addsAPiece((method) => method === 'GET', 4),
    );
    expect(exchanges.length).toBeGreaterThan(5);
    expect(exchanges.filter(({ method }) => method === 'GET').length).toBeGreaterThan(4);
  });
});

describe('a random sequence', () => {
  const model = 'update-inventory/arithmetic/follows-the-model';

  it('is played once more, alone, before it is reported', async () => {
    const { message, exchanges } = await findBroken(model, () => async (heard, forward) => {
      const response = await forward();
      const isWrong = isChange(heard) && heard.body.operation === 'decrement' && response.ok;
      return isWrong ? edit(response, (body) => ({ ...body, available: body.available + 1 })) : response;
    });
    expect(message).toContain('Shortest sequence found that shows it');
    expect(exchanges.length).toBeLessThanOrEqual(5);
  });

  it('that shows nothing when it is played once more is reported as that', async () => {
    const { message, replay } = await findBroken(model, () => {
      let changes = 0;
      return async (heard, forward) => {
        const response = await forward();
        if (isChange(heard)) changes += 1;
        return changes === 40 && response.ok
          ? edit(response, (body) => ({ ...body, version: body.version + 1 }))
          : response;
      };
    });
    expect(message).toContain('It was not seen again when the same was sent once more');
    expect(replay).toBeNull();
  });
});
