import fc from 'fast-check';
import { expect, it } from 'vitest';
import { playStep } from './play-step.ts';
import { type SequenceWorld, startSequence } from './sequence-world.ts';
import { productIds, type Step, steps } from './step.ts';
import { createReader, type StreamReader } from './stream-reader.ts';

/** Something that happens to a connection. */
type Turn =
  | { readonly kind: 'leave'; readonly reader: number; readonly unread: number }
  | { readonly kind: 'enter'; readonly reader: number; readonly isFresh: boolean };

const reader = fc.nat({ max: 2 });
const turns: fc.Arbitrary<Turn>[] = [
  fc.record({ kind: fc.constant('leave'), reader, unread: fc.nat({ max: 4 }) }),
  fc.record({ kind: fc.constant('enter'), reader, isFresh: fc.constantFrom(false, false, false, true) }),
];
const played = fc.array(fc.oneof(...steps, ...turns, ...turns), {
  minLength: 1,
  maxLength: 80,
  size: 'max',
});

const isTurn = (step: Step | Turn): step is Turn => step.kind === 'leave' || step.kind === 'enter';

async function playTurn(readers: readonly StreamReader[], turn: Turn): Promise<void> {
  const one = readers[turn.reader];
  if (turn.kind === 'enter') await one?.enter(turn.isFresh);
  else one?.leave(turn.unread);
}

/** What a reader knows in the end is what there is, and all that it was told is in the history. */
async function expectTruth(world: SequenceWorld, one: StreamReader): Promise<void> {
  await one.enter(false);
  one.leave();
  expect(one.owed()).toEqual([]);
  for (const id of one.productIds) {
    const { body } = await world.get(`/products/${id}/inventory`);
    expect(one.known.get(id)).toEqual(body);
  }
  const histories = new Map(
    await Promise.all(productIds.map(async (id) => [id as string, await world.readHistory(id)] as const)),
  );
  for (const { change, data } of one.told) {
    expect(change).toEqual(histories.get(change.product_id)?.[change.seq - 1]);
    expect({ stock: data.stock, reserved: data.reserved }).toEqual({
      stock: change.new_stock,
      reserved: change.new_reserved,
    });
  }
}

// What is kept for those who resume: nothing worth mentioning, less than most miss, and everything.
it.each([1, 8, 10_000])(
  'whatever is changed and whenever connections break, each reader is told every version once, in order and after its commit, and ends with the truth, where %i events are kept',
  async (eventLimit) => {
    let toldInAll = 0;
    await fc.assert(
      fc.asyncProperty(played, async (drawn) => {
        const world = startSequence({ realtime: { eventLimit } });
        const readers = [['mug'], ['cup', 'mug'], ['mug']].map((ids) => createReader(world, ids));
        for (const step of drawn) {
          if (isTurn(step)) await playTurn(readers, step);
          else await playStep(world, step);
        }
        for (const one of readers) await expectTruth(world, one);
        toldInAll += readers.reduce((count, { told }) => count + told.length, 0);
      }),
      { numRuns: 25 },
    );
    expect(toldInAll).toBeGreaterThan(100);
  },
);
