import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldHistory } from './fold-history.ts';
import { playStep } from './play-step.ts';
import { type SequenceWorld, startSequence } from './sequence-world.ts';
import { productIds, type Step, steps } from './step.ts';

const longSequence = 100;

/** A step as fast-check plays and shrinks it. */
class PlayedStep implements fc.AsyncCommand<{ played: number }, SequenceWorld> {
  readonly step: Step;
  constructor(step: Step) {
    this.step = step;
  }
  check = () => true;
  async run(count: { played: number }, world: SequenceWorld) {
    count.played++;
    await playStep(world, this.step);
  }
  toString = () => JSON.stringify(this.step);
}

const sequences = fc.commands(
  steps.map((arbitrary) => arbitrary.map((step) => new PlayedStep(step))),
  { maxCommands: 160, size: 'max' },
);

/** The state that the history adds up to is the state that there is. */
async function expectHistoryToFold(world: SequenceWorld) {
  for (const id of productIds) {
    const { inventory, reservations } = await world.observe(id);
    const { held, ...numbers } = foldHistory(world.beginning(id), await world.readHistory(id));
    const { stock, reserved, backordered } = inventory;
    expect(numbers).toEqual({ stock, reserved, backordered });
    for (const { id: holdId, quantity } of reservations) expect(held.get(holdId)).toBe(quantity);
  }
}

it('any sequence of steps is answered as the rules say, keeps every invariant, and adds up to its history', async () => {
  const lengths: number[] = [];
  await fc.assert(
    fc.asyncProperty(sequences, async (drawn) => {
      const world = startSequence();
      const count = { played: 0 };
      await fc.asyncModelRun(() => ({ model: count, real: world }), drawn);
      await expectHistoryToFold(world);
      lengths.push(count.played);
    }),
    { numRuns: 40 },
  );
  expect(lengths.filter((length) => length >= longSequence).length).toBeGreaterThanOrEqual(12);
});
