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
export type Command = ChangeCommand | RepeatCommand | ReadCommand | FulfillCommand;

/** The hold that a change works on; what is `undefined` is not sent. */
export interface HoldDraft {
  readonly hold: number;
  readonly allow_partial: true | undefined;
  readonly optional: true | undefined;
  readonly expires_in_seconds: number | null | undefined;
}

/** Sends a change. */
export interface ChangeCommand {
  readonly kind: 'change';
  readonly change: ChangeDraft;
  readonly reservation?: HoldDraft | undefined;
  readonly allow_backorder?: true | undefined;
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

/** Ships the backorder that was created as the n-th of the sequence. */
interface FulfillCommand {
  readonly kind: 'fulfill';
  readonly backorder: number;
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

const flag = seldom(fc.constant(true as const));

/** So few pieces that most changes are accepted, and the next one meets what they left. */
const few = fc.nat({ max: 4 });

/** On two holds, so that they are lowered, closed and raised again within one sequence. */
const holdDraft: fc.Arbitrary<HoldDraft> = fc.record({
  hold: fc.nat({ max: 1 }),
  allow_partial: flag,
  optional: flag,
  expires_in_seconds: seldom(fc.constantFrom(60, 1800, null)),
});

/** Keys, ids and versions are seldom: how they go together with any change is tried without holds. */
const changeOfHold: fc.Arbitrary<ChangeCommand> = fc.record({
  kind: fc.constant('change' as const),
  change: fc.record({
    operation: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('increment' as const, 'decrement' as const) },
      { weight: 1, arbitrary: fc.constant('set' as const) },
    ),
    stock: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: few }, pieces),
    reserved: fc.oneof({ withCrossShrink: true }, fc.constant(undefined), few, few),
    reorder_threshold: fc.constant(undefined),
    backorder_allowed: seldom(fc.boolean()),
  }),
  reservation: fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 3, arbitrary: holdDraft },
  ),
  allow_backorder: fc.constantFrom(undefined, true as const),
  asserts: seldom(fc.constant('right' as const)),
  key: seldom(fc.nat({ max: 9 })),
  adjustment: fc.constant(undefined),
  ifMatch: fc.constant(undefined),
});

const fulfill: fc.Arbitrary<Command> = fc.record({
  kind: fc.constant('fulfill'),
  backorder: fc.nat({ max: 3 }),
});

const repeat: fc.Arbitrary<RepeatCommand> = fc.record({
  kind: fc.constant('repeat'),
  back: fc.integer({ min: 1, max: 4 }),
});

const read: fc.Arbitrary<ReadCommand> = fc.constant({ kind: 'read' });

/** A sequence of steps on a product without holds. */
export const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: change },
    { weight: 2, arbitrary: repeat },
    { weight: 1, arbitrary: read },
  ),
  { minLength: 1, maxLength: 20, size: 'max' },
);

/** A sequence of steps with holds and backorders. */
export const commandsWithHolds: fc.Arbitrary<Command[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: changeOfHold },
    { weight: 1, arbitrary: fulfill },
    { weight: 1, arbitrary: repeat },
    { weight: 1, arbitrary: read },
  ),
  { minLength: 1, maxLength: 30, size: 'max' },
);
