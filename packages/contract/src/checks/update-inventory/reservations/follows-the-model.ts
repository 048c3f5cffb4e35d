import fc from 'fast-check';
import { checkSequences } from '../../../model/check-sequences.ts';
import { commandsWithHolds } from '../../../model/command.ts';
import type { StartingState } from '../../../product/product-under-test.ts';
import type { Check } from '../../check.ts';

// Little stock and mostly a product that may be backordered: what is short is what the sequences are about.
const start: fc.Arbitrary<StartingState> = fc
  .record({
    stock: fc.nat({ max: 6 }),
    reserved: fc.nat({ max: 2 }),
    backorder_allowed: fc.constantFrom(true, true, true, false),
  })
  .map(({ stock, reserved, ...setting }) => ({ stock, reserved: Math.min(stock, reserved), ...setting }));

export const holdsFollowTheModel: Check = {
  id: 'update-inventory/reservations/follows-the-model',
  promise:
    'answers random sequences of changes on holds and backorders exactly as an independent model of one product',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'A hold that is raised, shipped in part, released, closed and raised again has more states than anybody thinks of.',
  needs: { operations: ['listReservations', 'getReservation', 'listBackorders', 'fulfillBackorder'] },
  isLong: true,
  run: (context) => checkSequences(context, { start, commands: commandsWithHolds }),
};
