import { checkSequences } from '../../../model/check-sequences.ts';
import { sequencesWithHolds } from '../../../model/sequence-kinds.ts';
import type { Check } from '../../check.ts';

export const holdsFollowTheModel: Check = {
  id: 'update-inventory/reservations/follows-the-model',
  promise:
    'answers random sequences of changes on holds and backorders exactly as an independent model of one product',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'A hold that is raised, shipped in part, released, closed and raised again has more states than anybody thinks of.',
  needs: { operations: ['listReservations', 'getReservation', 'listBackorders', 'fulfillBackorder'] },
  isLong: true,
  run: (context) => checkSequences(context, sequencesWithHolds),
};
