import { on, scenarios } from '@onhand/msw/fetch';
import type { LiveUpdate } from '@onhand/sdk';
import { act } from '@testing-library/react';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { settle } from './create-shop.tsx';
import { openMug } from './open-mug.tsx';

/** What can happen to a page, in any order. */
type Step =
  | {
      readonly kind: 'submit' | 'colleague';
      readonly operation: 'increment' | 'decrement' | 'set';
      readonly stock: number;
    }
  | { readonly kind: 'answer'; readonly index: number; readonly isLost: boolean }
  | { readonly kind: 'tell' | 'tell-old' | 'keep' | 'refresh' };

const change = fc.record({
  kind: fc.constantFrom('submit' as const, 'colleague' as const),
  operation: fc.constantFrom('increment' as const, 'decrement' as const, 'set' as const),
  stock: fc.integer({ min: 0, max: 120 }),
});
const answer = fc.record({
  kind: fc.constant('answer' as const),
  index: fc.nat({ max: 2 }),
  isLost: fc.boolean(),
});
const news = fc.record({
  kind: fc.constantFrom('tell' as const, 'tell-old' as const, 'keep' as const, 'refresh' as const),
});
const steps: fc.Arbitrary<Step[]> = fc.array(fc.oneof(change, answer, news), { minLength: 4, maxLength: 14 });

/** Plays the steps, and gives back the page when everything has been answered and every doubt settled or given up. */
async function play(played: readonly Step[]) {
  const mug = await openMug();
  const { shop, gate, feed, result } = mug;
  const kept: LiveUpdate[] = [];
  gate.close('PATCH');
  for (const step of played) {
    if (step.kind === 'submit') mug.submit(step);
    if (step.kind === 'colleague') await shop.colleague.update('mug', { ...step }).catch(() => undefined);
    if (step.kind === 'answer') {
      const end = step.isLost
        ? shop.mock.use(on({ operation: 'updateInventory', method: 'PATCH' }, scenarios.dropAfterCommit()))
        : () => {};
      gate.pass(step.index);
      await settle();
      end();
    }
    if (step.kind === 'keep') kept.push(feed.take('mug'));
    if (step.kind === 'tell') act(() => feed.tell('mug'));
    if (step.kind === 'tell-old') for (const old of kept) act(() => feed.tell('mug', old));
    if (step.kind === 'refresh') await act(() => result.current.view.refresh());
    await settle();
  }
  gate.open();
  await settle();
  const givenUp: string[] = [];
  for (const doubtful of result.current.change.doubtful) {
    await act(() => result.current.change.retry(doubtful));
    // What was refused the first time, with that answer lost, is refused again: only the person can say that this is enough.
    if (result.current.change.doubtful.includes(doubtful)) {
      act(() => result.current.change.forget(doubtful));
      givenUp.push(doubtful.key);
    }
  }
  await act(() => result.current.view.refresh());
  await settle();
  return { ...mug, givenUp };
}

it('ends in the state of the server, each change made once at most, whatever is lost, late or told twice', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (played) => {
      const { shop, result, unmount, givenUp } = await play(played);
      const { stock, available, version } = shop.mock.products.get('mug') ?? {};
      const ids = shop.mock.history('mug').flatMap(({ adjustment_id: id }) => id ?? []);

      expect(result.current.view).toMatchObject({
        inventory: { stock, available, version },
        isPending: false,
        isDoubtful: false,
      });
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => givenUp.includes(id))).toEqual([]);
      unmount();
    }),
    { numRuns: 25 },
  );
});
