import { describe, expect, it } from 'vitest';
import { inventoryPath, startWorld } from '../start-world.ts';

const historyPath = `${inventoryPath}/history`;

async function startWith(changes: number, historyLimit = 20) {
  const world = startWorld({ historyLimit });
  for (let nth = 1; nth <= changes; nth++) {
    await world.patch({ stock: 1, operation: 'increment', adjustment_id: `a-${nth}` });
  }
  return world;
}

describe('a history that is longer than its limit', () => {
  it('keeps the newest entries, never more than the limit, and at least nine tenths of it', async () => {
    for (let changes = 20; changes < 30; changes++) {
      const { get } = await startWith(changes);
      const { body, headers } = await get(historyPath);

      expect(body.length).toBeLessThanOrEqual(20);
      expect(body.length).toBeGreaterThanOrEqual(18);
      expect(headers.get('x-total-count')).toBe(String(body.length));
      expect(body[0].seq).toBe(changes);
    }
  });

  it('still adds up: each entry begins where the one before ended, and the last is what the product is', async () => {
    const { get } = await startWith(47);
    const entries = (await get(historyPath)).body.reverse();
    const { body: product } = await get(inventoryPath);

    expect(entries[0].seq).toBe(47 - entries.length + 1);
    expect(entries[0].previous_stock).toBe(100 + entries[0].seq - 1);
    for (const [index, entry] of entries.slice(1).entries()) {
      expect(entry.seq).toBe(entries[index].seq + 1);
      expect(entry.previous_stock).toBe(entries[index].new_stock);
    }
    expect(entries.at(-1)).toMatchObject({ new_stock: product.stock, version: product.version });
  });

  it('is paged to its beginning without a gap or a repetition', async () => {
    const { get } = await startWith(47);
    const seqs: number[] = [];
    for (let path: string | undefined = `${historyPath}?limit=7`; path !== undefined; ) {
      const { body, headers } = await get(path);
      for (const { seq } of body) seqs.push(seq);
      path = /<\/api(.*)>/.exec(headers.get('link') ?? '')?.[1];
    }

    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, index) => 47 - index));
    expect((await get(historyPath)).body).toHaveLength(seqs.length);
  });

  it('forgets no adjustment id, and what it was answered', async () => {
    const { patch } = await startWith(47);

    const again = await patch({ stock: 1, operation: 'increment', adjustment_id: 'a-1' });

    expect(again).toMatchObject({ status: 409, body: { code: 'adjustment-already-processed' } });
    expect(again.body.original).toMatchObject({ previous_stock: 100, stock: 101 });
  });

  it('can be as short as one entry', async () => {
    const { get } = await startWith(3, 1);

    expect((await get(historyPath)).body).toMatchObject([{ seq: 3 }]);
  });
});

it.each([0, -1, 1.5, Number.NaN])('a history cannot be limited to %s entries', (historyLimit) => {
  expect(() => startWorld({ historyLimit })).toThrow('historyLimit');
});
