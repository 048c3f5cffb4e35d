import { limits } from '@onhand/spec';
import fc from 'fast-check';

/** The numbers and settings of a change; what is `undefined` is not sent. */
export interface ChangeDraft {
  readonly operation: 'set' | 'increment' | 'decrement';
  readonly stock: number;
  readonly reserved: number | undefined;
  readonly reorder_threshold: number | null | undefined;
  readonly backorder_allowed: boolean | undefined;
}

/**
 * One step of a generated sequence. It names things relatively (the third key, the version before this one),
 * so that a shorter sequence still means something.
 */
export type Command = ChangeCommand | RepeatCommand | ReadCommand;

/** Sends a change. */
export interface ChangeCommand {
  readonly kind: 'change';
  readonly change: ChangeDraft;
  /** Whether it asserts `available`, and rightly so. */
  readonly asserts: 'right' | 'wrong' | undefined;
  readonly key: number | undefined;
  readonly adjustment: number | undefined;
  readonly ifMatch: 'current' | 'previous' | undefined;
}

/** Sends the request of so many steps ago once more, unchanged. */
interface RepeatCommand {
  readonly kind: 'repeat';
  readonly back: number;
}

/** Compares the whole state. */
interface ReadCommand {
  readonly kind: 'read';
}

/** Mostly absent, or every second request would be refused before a rule has seen it. Shrinks to absent. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary },
  );

// Small numbers meet the edges of a small stock often; a few large ones meet the upper bound.
const pieces = fc.oneof(
  { weight: 12, arbitrary: fc.nat({ max: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom(limits.maxStock - 1, limits.maxStock, limits.maxStock + 1) },
);

/** Numbers and settings of a change, also of ones that must be refused. */
export const changeDraft: fc.Arbitrary<ChangeDraft> = fc.record({
  operation: fc.constantFrom('increment', 'decrement', 'set'),
  stock: fc.oneof(fc.constant(0), pieces, pieces),
  reserved: fc.oneof({ withCrossShrink: true }, fc.constant(undefined), pieces),
  reorder_threshold: seldom(fc.option(fc.nat({ max: 5 }))),
  backorder_allowed: seldom(fc.boolean()),
});

const change: fc.Arbitrary<ChangeCommand> = fc.record({
  kind: fc.constant('change'),
  change: changeDraft,
  asserts: seldom(fc.constantFrom('right', 'wrong')),
  key: fc.oneof({ withCrossShrink: true }, fc.constant(undefined), fc.nat({ max: 9 })),
  adjustment: seldom(fc.nat({ max: 5 })),
  ifMatch: seldom(fc.constantFrom('current', 'previous')),
});

const repeat: fc.Arbitrary<RepeatCommand> = fc.record({
  kind: fc.constant('repeat'),
  back: fc.integer({ min: 1, max: 4 }),
});

const read: fc.Arbitrary<ReadCommand> = fc.constant({ kind: 'read' });

/** A sequence of steps. */
export const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: change },
    { weight: 2, arbitrary: repeat },
    { weight: 1, arbitrary: read },
  ),
  { minLength: 1, maxLength: 20, size: 'max' },
);
