import type { Fault, RequestMatch } from '@onhand/server';

/** Something that goes wrong, as plain data, so that it can be sent to a server in another process too. */
export interface Scenario {
  readonly faults: readonly Fault[];
}

/**
 * The same scenario, only for requests that match: of one operation, one product, one method or one path.
 *
 * @example
 * mock.use(on({ operation: 'updateInventory', productId: 'prod_789' }, serverError(2)));
 */
export function on(match: RequestMatch, ...scenarios: readonly Scenario[]): Scenario {
  const faults = scenarios.flatMap((scenario) => scenario.faults);
  return { faults: faults.map((fault) => ({ ...fault, match: { ...fault.match, ...match } })) };
}
