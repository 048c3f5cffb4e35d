import type { InventoryUpdate } from '@onhand/spec';
import fc from 'fast-check';
import { changeDraft } from '../model/command.ts';
import { toBody } from '../model/to-request.ts';
import type { Asked } from './recorded-call.ts';

/** What each of some clients sends, one call after another. */
export type Crowd = readonly (readonly Asked[])[];

export interface CrowdOptions {
  readonly clients: number;
  readonly callsEach: number;
  /** Whether holds are raised, released and shipped by their ids too. */
  readonly hasHolds: boolean;
  /** The product's version before the crowd comes; conditions name this one and the next ones. */
  readonly version: number;
  /** Makes a label a name of this crowd's own. */
  readonly nameOf: (label: string) => string;
  readonly seed: number;
}

/** A request before its names are known; what is `undefined` is not sent. */
interface Template {
  readonly change: InventoryUpdate;
  readonly hold: number | undefined;
  readonly key: number | undefined;
  readonly adjustment: number | undefined;
  /** How much newer than the first version the one that it demands is. */
  readonly ahead: number | undefined;
}

const none = fc.constant(undefined);
const oneIn = <T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: weight - 1, arbitrary: none }, { weight: 1, arbitrary });

const pieces = fc.integer({ min: 1, max: 3 });
const holdChange: fc.Arbitrary<InventoryUpdate> = fc.oneof(
  pieces.map((reserved) => ({ operation: 'increment' as const, stock: 0, reserved })),
  pieces.map((reserved) => ({ operation: 'decrement' as const, stock: 0, reserved })),
  pieces.map((stock) => ({ operation: 'decrement' as const, stock })),
);

const identity = {
  // Few names, so that they are used again: by duplicates, and by requests that ask for something else.
  key: oneIn(2, fc.nat({ max: 4 })),
  adjustment: oneIn(6, fc.nat({ max: 2 })),
  ahead: oneIn(5, fc.nat({ max: 12 })),
};
const plain: fc.Arbitrary<Template> = fc.record({ change: changeDraft.map(toBody), hold: none, ...identity });
const onHold: fc.Arbitrary<Template> = fc.record({
  change: holdChange,
  hold: fc.nat({ max: 1 }),
  ...identity,
});

const delivery = { hold: undefined, key: undefined, adjustment: undefined, ahead: undefined };

/** What is accepted at any time, so that no crowd is refused altogether; some of it only once. */
const deliveries: readonly Template[] = [
  { ...delivery, change: { operation: 'increment', stock: 1 } },
  { ...delivery, change: { operation: 'increment', stock: 2 } },
  { ...delivery, change: { operation: 'increment', stock: 3 }, key: 5 },
  { ...delivery, change: { operation: 'increment', stock: 4 }, adjustment: 3 },
];

/** Draws the calls of a crowd from the seed: changes, conditional ones, duplicates and reads, on holds too. */
export function drawCrowd(options: CrowdOptions): Crowd {
  const { clients, callsEach, hasHolds, seed } = options;
  const template = hasHolds ? fc.oneof(plain, onHold) : plain;
  // Fewer requests than calls, so that many are sent by several clients.
  const requests = fc
    .array(template, { minLength: 8, maxLength: 8 })
    .map((drawn): readonly Template[] => [...deliveries, ...drawn]);
  const pick = fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 11 }) }, { weight: 1, arbitrary: none });
  const ofClient = fc.array(pick, { minLength: callsEach, maxLength: callsEach });
  // Without bias: towards the smallest numbers all calls would be alike, and most of them refused.
  const crowd = fc.noBias(
    fc.record({ requests, picks: fc.array(ofClient, { minLength: clients, maxLength: clients }) }),
  );

  const [drawn] = fc.sample(crowd, { seed, numRuns: 1 });
  return (drawn?.picks ?? []).map((ofOne) =>
    ofOne.map((index) => toAsked(index === undefined ? undefined : drawn?.requests[index], options)),
  );
}

function toAsked(template: Template | undefined, { nameOf, version }: CrowdOptions): Asked {
  if (template === undefined) return { kind: 'read' };
  const { change, hold, key, adjustment, ahead } = template;
  const body = {
    ...change,
    ...(hold !== undefined && { reservation: { id: nameOf(`hold-${hold}`) } }),
    ...(adjustment !== undefined && { adjustment_id: nameOf(`adjustment-${adjustment}`) }),
  };
  return {
    kind: 'update',
    request: {
      body,
      ...(key !== undefined && { key: nameOf(`key-${key}`) }),
      ...(ahead !== undefined && { ifVersion: version + ahead }),
    },
  };
}
