import type { Answer } from '../../../client/answer.ts';
import { BrokenPromise } from '../../../expectations/broken-promise.ts';
import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

// Whether a hold does expire is not checked: the shortest life is a minute, and a check does not wait that long.
const lives: readonly (readonly [object, number | null])[] = [
  [{}, 1_800],
  [{ expires_in_seconds: 60 }, 60],
  [{ expires_in_seconds: 2_678_400 }, 2_678_400],
  [{ expires_in_seconds: null }, null],
];

/** The clock of the server may move between the two times that it tells. */
const toleranceMs = 5_000;

function expectLife(what: string, answer: Answer, seconds: number | null): void {
  const { reservation, updated_at } = expectUpdated(answer);
  const expiresAt = reservation?.expires_at ?? null;
  if (seconds === null || expiresAt === null) {
    expectEqual(`expires_at of ${what}`, expiresAt, seconds);
    return;
  }
  const lifeMs = Date.parse(expiresAt) - Date.parse(updated_at);
  if (Math.abs(lifeMs - seconds * 1_000) <= toleranceMs) return;
  throw new BrokenPromise(
    `Expected ${what} to expire after ${seconds} s, got ${expiresAt} at ${updated_at}.`,
  );
}

export const expiresAsAsked: Check = {
  id: 'update-inventory/reservations/expires-as-asked',
  promise: 'tells when a hold expires: as asked, in half an hour if nothing was asked, and never for null',
  source: 'openapi.yaml components/schemas/ReservationRequest',
  why: 'A basket that expires too soon loses its pieces, one that does not expire keeps them from everybody else.',
  needs: { operations: ['listReservations', 'getReservation'] },
  async run({ product, newId }) {
    await product.bring({ stock: 10 });
    for (const [asked, seconds] of lives) {
      const answer = await product.hold(newId('cart'), 1, asked);
      expectLife(`a hold with ${JSON.stringify(asked)}`, answer, seconds);
    }

    const id = newId('cart');
    expectLife('a new hold', await product.hold(id, 1, { expires_in_seconds: 600 }), 600);
    expectLife('a hold that is raised', await product.hold(id, 1), 600);
    const renewed = await product.hold(id, 0, { expires_in_seconds: 3_600 });
    expectLife('a hold that is renewed', renewed, 3_600);
    const { reservation } = expectUpdated(renewed);
    expectFields('the renewed hold', reservation ?? {}, { state: 'active', quantity: 2, raised: 2 });
  },
};
