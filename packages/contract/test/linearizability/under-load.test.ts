import { roleTokens } from '@onhand/server';
import { serveInventory } from '@onhand/server/node';
import { describe, expect, it } from 'vitest';
import { drawCrowd } from '../../src/linearizability/draw-crowd.ts';
import { explainHistory } from '../../src/linearizability/explain-history.ts';
import type { ProductState } from '../../src/model/product-state.ts';
import { type Race, serveRacily } from './racy-server.ts';
import { recordCrowd } from './record-crowd.ts';

const runs = 20;
const seeds = Array.from({ length: runs }, (_, index) => index + 1);
const start: ProductState = {
  stock: 15,
  reserved: 5,
  backordered: 0,
  reorderThreshold: null,
  backorderAllowed: false,
  version: 1,
  holds: new Map(),
  backorders: [],
};

const drawFor = (seed: number, callsEach = 6) =>
  drawCrowd({
    clients: 8,
    callsEach,
    hasHolds: true,
    version: start.version,
    nameOf: (label) => label,
    seed,
  });

describe('the true server, over HTTP', () => {
  const product = { id: 'mug', name: 'Mug', stock: start.stock, reserved: start.reserved };
  const headers = { authorization: 'Bearer admin' };

  /** Serves, and holds every change for a moment that follows from the seed, so that they overtake each other. */
  async function serve(seed: number) {
    let changes = seed;
    return serveInventory({
      port: 0,
      auth: roleTokens(),
      products: [product],
      seed,
      beforeCommit: async () => {
        for (let turns = (changes++ * 7) % 5; turns > 0; turns--)
          await new Promise((resolve) => setImmediate(resolve));
      },
    });
  }

  it(`is linearizable in ${runs} histories of 48 calls by 8 clients`, async () => {
    for (const seed of seeds) {
      const server = await serve(seed);
      const history = await recordCrowd(drawFor(seed), `${server.url}/products/mug/inventory`, headers);
      await server.close();

      expect(history.filter(({ answer }) => answer?.status === 200).length).toBeGreaterThan(10);
      expect(explainHistory(start, history)).toBeUndefined();
    }
  });

  it(`is linearizable in ${runs} histories of which answers and requests are lost`, async () => {
    let lost = 0;
    for (const seed of seeds) {
      const server = await serve(seed);
      const { faults } = server.control;
      faults.add({ match: { method: 'PATCH' }, rate: 0.1, seed, effect: { kind: 'drop-after-commit' } });
      faults.add({ match: { method: 'PATCH' }, rate: 0.1, seed: seed + 1, effect: { kind: 'drop-before' } });
      const history = await recordCrowd(drawFor(seed), `${server.url}/products/mug/inventory`, headers);
      await server.close();

      lost += history.filter(({ answer }) => answer === undefined).length;
      expect(explainHistory(start, history)).toBeUndefined();
    }
    expect(lost).toBeGreaterThan(3 * runs);
  });
});

describe('a store that is not atomic', () => {
  const judge = async (race: Race, seed: number) => {
    const server = await serveRacily(start, race);
    const history = await recordCrowd(drawFor(seed), server.url);
    await server.close();
    return explainHistory(start, history);
  };
  const countCaught = async (race: Race) => {
    const accounts = [];
    for (const seed of seeds) accounts.push(await judge(race, seed));
    return accounts.filter((account) => account !== undefined).length;
  };

  it.each<[Race, string]>([
    ['store', 'reads, waits and commits what it made of the old state'],
    ['condition', 'compares version, key and adjustment id, waits, and then changes'],
    ['read', 'reads from a copy that is three changes behind'],
  ])(`is caught in ${runs} runs of ${runs} with a race of the %s: it %s`, async (race) => {
    expect(await countCaught(race)).toBe(runs);
  });

  it('is not accused when the same server does not wait', async () => {
    expect(await countCaught('none')).toBe(0);
  });
});
