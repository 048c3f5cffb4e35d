import type { InventoryManager } from '@onhand/sdk';
import { describe, expect, it } from 'vitest';
import { answer, answerText, inventory as known, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection, neverAnswer, type Step } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

const withEtag = (version: number, changes: object = {}): Step =>
  answer({ ...known, version, ...changes }, { headers: { etag: `"inv-${version}"` } });

/** How `get` came by each thing that it gave out. */
function recordUses(inventory: InventoryManager) {
  const uses: string[] = [];
  inventory.on('cache', ({ productId, use }) => void uses.push(`${productId} ${use}`));
  return uses;
}

describe('an old reading in place of an error', () => {
  const outages: readonly (readonly [string, Step])[] = [
    ['no connection', failConnection],
    ['no answer', neverAnswer],
    ['overload', problem('overloaded')],
    ['a fault of the server', problem('internal')],
    ['too many requests', problem('quota-exceeded')],
    ['a proxy', answerText('<h1>Bad gateway</h1>', { status: 502 })],
    ['an answer that is cut short', answerText('{"id":')],
  ];

  it.each(outages)('is given out, and said, when it was asked for: %s', async (_, outage) => {
    const { inventory, clock } = createManager([withEtag(1), outage], {
      cache: { staleIfErrorMs: 3_600_000 },
    });
    const uses = recordUses(inventory);
    await inventory.get('mug');
    await clock.advance(30_000);

    expect(await resultOf(inventory.get('mug'), clock)).toEqual({ ...known, stale: true });
    expect(uses).toEqual(['mug miss', 'mug miss', 'mug stale']);
  });

  it('is given out for one call that asks for it, and not for the next that does not', async () => {
    const { inventory, clock } = createManager([withEtag(1), failConnection]);
    await inventory.get('mug');
    await clock.advance(30_000);

    expect(await resultOf(inventory.get('mug', { staleIfErrorMs: Number.POSITIVE_INFINITY }), clock)).toEqual(
      {
        ...known,
        stale: true,
      },
    );
    expect(await failureOf(inventory.get('mug'), clock)).toMatchObject({ code: 'network' });
  });

  it('is given out no longer than was said', async () => {
    const { inventory, clock } = createManager([withEtag(1), failConnection], {
      cache: { staleIfErrorMs: 60_000 },
    });
    await inventory.get('mug');
    await clock.advance(60_001);

    expect(await failureOf(inventory.get('mug'), clock)).toMatchObject({ code: 'network' });
  });

  it.each(['unauthorized', 'forbidden', 'product-not-found', 'route-not-found'] as const)(
    'never hides %s, which will not pass',
    async (code) => {
      const { inventory, clock } = createManager([withEtag(1), problem(code)], {
        cache: { staleIfErrorMs: 3_600_000 },
      });
      await inventory.get('mug');
      await clock.advance(30_000);

      expect(await failureOf(inventory.get('mug'), clock)).toMatchObject({ code });
    },
  );

  it('is not given out when it must be fresh, unless that call allows it', async () => {
    const { inventory, clock } = createManager([withEtag(1), failConnection], {
      cache: { staleIfErrorMs: 3_600_000 },
    });
    await inventory.get('mug');

    expect(await failureOf(inventory.get('mug', { fresh: true }), clock)).toMatchObject({ code: 'network' });
    const allowed = { fresh: true, staleIfErrorMs: 3_600_000 };
    expect(await resultOf(inventory.get('mug', allowed), clock)).toMatchObject({ stale: true });
  });

  it('is not given out to who aborts', async () => {
    const { inventory, clock } = createManager([withEtag(1), neverAnswer], {
      cache: { staleIfErrorMs: 3_600_000 },
    });
    await inventory.get('mug');
    await clock.advance(30_000);
    const controller = new AbortController();
    const reading = inventory.get('mug', { signal: controller.signal });
    controller.abort('enough');

    await expect(reading).rejects.toMatchObject({ code: 'aborted' });
  });

  it('comes from before a change that failed, and is called stale', async () => {
    const { inventory, clock } = createManager([withEtag(1), failConnection], {
      cache: { staleIfErrorMs: 3_600_000 },
    });
    await inventory.get('mug');
    await failureOf(inventory.update('mug', { stock: 1 }), clock);

    expect(await resultOf(inventory.get('mug'), clock)).toEqual({ ...known, stale: true });
  });

  it('is told by no word when the reading is not stale', async () => {
    const { inventory } = createManager([withEtag(1)]);

    expect(await inventory.get('mug')).not.toHaveProperty('stale');
  });

  it.each([-1, Number.NaN])('cannot be wanted for %d ms', (staleIfErrorMs) => {
    expect(() => createManager([withEtag(1)], { cache: { staleIfErrorMs } })).toThrow(
      expect.objectContaining({ argument: 'cache.staleIfErrorMs' }),
    );
  });
});

describe('what came by another way', () => {
  it('is given out with every field, and checked by its ETag later', async () => {
    const unchanged = answerText(null, { status: 304 });
    const { inventory, clock, sent } = createManager([withEtag(1), unchanged]);
    await inventory.get('mug');

    const { reorder_threshold: _, ...told } = { ...known, version: 4, stock: 7 };
    inventory.observe(told as typeof known);

    expect(await inventory.get('mug')).toEqual({ ...known, version: 4, stock: 7 });
    await clock.advance(30_000);
    expect(await inventory.get('mug')).toMatchObject({ version: 4 });
    expect(sent[1]?.headers.get('if-none-match')).toBe('"inv-4"');
  });

  it('never replaces something newer', async () => {
    const { inventory } = createManager([withEtag(5)]);
    await inventory.get('mug');

    inventory.observe({ ...known, version: 4, stock: 7 });

    expect(await inventory.get('mug')).toMatchObject({ version: 5, stock: 100 });
  });

  it('tells of lines that it crosses', () => {
    const { inventory } = createManager([withEtag(1)]);
    const crossed: string[] = [];
    for (const name of ['lowStock', 'outOfStock', 'recovered'] as const)
      inventory.on(name, ({ type, inventory: { version } }) => void crossed.push(`${type} ${version}`));

    inventory.observe(known);
    inventory.observe({ ...known, version: 2, available: 20 });
    inventory.observe({ ...known, version: 3, available: 0 });
    inventory.observe({ ...known, version: 2, available: 20 });
    inventory.observe({ ...known, version: 4, available: 21 });

    expect(crossed).toEqual(['lowStock 2', 'outOfStock 3', 'recovered 4']);
  });

  it.each([{}, null, { ...known, version: '4' }])('is refused when it is no inventory: %j', (value) => {
    const { inventory } = createManager([withEtag(1)]);

    expect(() => inventory.observe(value as typeof known)).toThrow(
      expect.objectContaining({ code: 'configuration', argument: 'inventory' }),
    );
  });
});

describe('cache events', () => {
  it('tell whether memory served', async () => {
    const { inventory } = createManager([withEtag(1), answer(result)]);
    const uses = recordUses(inventory);

    await inventory.get('mug');
    await inventory.get('mug');
    await inventory.get('mug', { fresh: true });

    expect(uses).toEqual(['mug miss', 'mug hit', 'mug miss']);
  });
});
