import fc from 'fast-check';
import type { Body } from './reference.ts';
import { maxStock } from './reference.ts';

/**
 * One step of a sequence. It names things relatively (the second key, the request of three steps ago), so that a shorter
 * sequence still means something.
 */
export type Step = ChangeStep | BatchStep | RepeatStep | FulfillStep | WaitStep;

export const productIds = ['mug', 'cup'] as const;
export type ProductId = (typeof productIds)[number];

/** A change of one product. */
export interface ChangeStep {
  readonly kind: 'change';
  readonly product: ProductId;
  readonly body: Body;
  readonly key: number | undefined;
  readonly ifMatch: 'current' | 'stale' | undefined;
  /** Previewed first, then confirmed with the token, then confirmed again. */
  readonly isConfirmed: boolean;
}

/** Several changes at once. */
interface BatchStep {
  readonly kind: 'batch';
  readonly mode: 'per_item' | 'atomic';
  readonly stopOnError: boolean;
  readonly items: readonly { readonly product: ProductId; readonly body: Body }[];
}

/** Sends a change of earlier once more, with its key and condition. */
interface RepeatStep {
  readonly kind: 'repeat';
  readonly back: number;
}

/** Ships the n-th backorder. */
interface FulfillStep {
  readonly kind: 'fulfill';
  readonly index: number;
}

/** Lets time pass. */
interface WaitStep {
  readonly kind: 'wait';
  readonly seconds: number;
}

const absent = fc.constant(undefined);
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ withCrossShrink: true }, { weight: 5, arbitrary: absent }, { weight: 1, arbitrary });
/** Leaves out what is absent, as a client does. */
const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;

const product = fc.constantFrom(...productIds);
const few = fc.nat({ max: 5 });
const some = fc.integer({ min: 1, max: 4 });
const pieces = fc.oneof(
  { weight: 15, arbitrary: few },
  { weight: 1, arbitrary: fc.constantFrom(maxStock - 1, maxStock) },
);
const holdId = fc.constantFrom('h0', 'h1', 'h2');
const expiry = seldom(fc.constantFrom(60, 61, 3_600, null));
const adjustment = seldom(fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a4'));
const settings = {
  reorder_threshold: seldom(fc.option(few)),
  backorder_allowed: seldom(fc.boolean()),
  adjustment_id: adjustment,
};

const plain = fc.record({
  operation: fc.constantFrom('increment', 'increment', 'decrement', 'set'),
  stock: pieces,
  reserved: seldom(few),
  ...settings,
});
const raise = fc.record({
  operation: fc.constant('increment'),
  stock: fc.constantFrom(0, 0, 2),
  reserved: fc.oneof({ weight: 5, arbitrary: some }, { weight: 1, arbitrary: fc.constant(0) }),
  reservation: fc
    .record({ id: holdId, expires_in_seconds: expiry, allow_partial: seldom(fc.constant(true as const)) })
    .map(compact),
  adjustment_id: adjustment,
});
const release = fc.record({
  operation: fc.constant('decrement'),
  stock: fc.constant(0),
  reserved: some,
  reservation: fc.record({ id: holdId }),
});
const ship = fc.record({
  operation: fc.constant('decrement'),
  stock: some,
  reservation: fc.record({ id: holdId, optional: seldom(fc.constant(true as const)) }).map(compact),
  allow_backorder: seldom(fc.constant(true as const)),
});
const backorder = fc.record({
  operation: fc.constant('decrement'),
  stock: some,
  allow_backorder: fc.constant(true as const),
});

/** Any change that is well-formed. */
const body: fc.Arbitrary<Body> = fc.oneof(
  { weight: 4, arbitrary: plain.map(compact) },
  { weight: 4, arbitrary: raise.map(compact) },
  { weight: 2, arbitrary: release.map(compact) },
  { weight: 2, arbitrary: ship.map(compact) },
  { weight: 2, arbitrary: backorder.map(compact) },
) as fc.Arbitrary<Body>;

const changeStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('change'),
  product,
  body,
  key: fc.oneof(
    { withCrossShrink: true },
    { weight: 2, arbitrary: absent },
    { weight: 1, arbitrary: fc.nat({ max: 9 }) },
  ),
  ifMatch: seldom(fc.constantFrom('current', 'stale')),
  isConfirmed: fc.oneof(
    { weight: 9, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
});
const batchStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('batch'),
  mode: fc.constantFrom('per_item', 'atomic'),
  stopOnError: fc.boolean(),
  items: fc.array(fc.record({ product, body }), { minLength: 1, maxLength: 4 }),
});
const repeatStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('repeat'),
  back: fc.integer({ min: 1, max: 9 }),
});
const fulfillStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('fulfill'),
  index: fc.nat({ max: 9 }),
});
const waitStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('wait'),
  // A hold's shortest life and its default one, less and more than each; and a day, after which keys are forgotten.
  seconds: fc.oneof(
    { weight: 6, arbitrary: fc.nat({ max: 90 }) },
    { weight: 1, arbitrary: fc.constantFrom(1_800, 86_400) },
  ),
});

/** Steps of every kind, each its own arbitrary, so that sequences shrink step by step. */
export const steps: readonly fc.Arbitrary<Step>[] = [
  changeStep,
  changeStep,
  changeStep,
  changeStep,
  changeStep,
  batchStep,
  repeatStep,
  fulfillStep,
  waitStep,
];
