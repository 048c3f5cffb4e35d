import fc from 'fast-check';
import type { StartingState } from '../product/product-under-test.ts';
import { type Command, commands, commandsWithHolds } from './command.ts';

/** How the sequences are made. */
export interface SequenceKind {
  readonly start: fc.Arbitrary<StartingState>;
  readonly commands: fc.Arbitrary<Command[]>;
}

/** Changes, repeats and reads of a product without holds. */
export const plainSequences: SequenceKind = {
  start: fc
    .record({ stock: fc.nat({ max: 20 }), reserved: fc.nat({ max: 8 }) })
    .map(({ stock, reserved }) => ({ stock, reserved: Math.min(stock, reserved) })),
  commands,
};

/** With holds and backorders. */
export const sequencesWithHolds: SequenceKind = {
  // Little stock and mostly a product that may be backordered: what is short is what the sequences are about.
  start: fc
    .record({
      stock: fc.nat({ max: 6 }),
      reserved: fc.nat({ max: 2 }),
      backorder_allowed: fc.constantFrom(true, true, true, false),
    })
    .map(({ stock, reserved, ...setting }) => ({ stock, reserved: Math.min(stock, reserved), ...setting })),
  commands: commandsWithHolds,
};

export const sequenceKinds: readonly SequenceKind[] = [plainSequences, sequencesWithHolds];
