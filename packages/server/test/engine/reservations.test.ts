import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/engine/change.ts';
import type { ProductState } from '../../src/engine/product-state.ts';
import { defaultHoldMs, type Reservation, type ReservationRequest } from '../../src/engine/reservation.ts';
import { decide, makeState, makeView, nowMs } from './product-in-hand.ts';

const hold: Reservation = {
  id: 'cart',
  orderId: 'o1',
  state: 'active',
  quantity: 4,
  raised: 4,
  released: 0,
  committed: 0,
  expired: 0,
  expiresAtMs: 9_000,
  createdAtMs: 500,
  updatedAtMs: 500,
};
const closed: Reservation = { ...hold, state: 'expired', quantity: 0, expired: 4 };

/** Stock 10, reserved 5, of which the hold accounts for 4. */
const withHold = (more: Partial<Reservation> = {}, state: Partial<ProductState> = {}) => {
  const reservation = { ...hold, ...more };
  return makeView(makeState({ held: reservation.quantity, ...state }), {
    reservations: { cart: reservation },
  });
};
const withoutHold = makeView(makeState());
const on = (change: Partial<Change>, request: Partial<ReservationRequest> = {}): Partial<Change> => ({
  ...change,
  reservation: { id: 'cart', allowPartial: false, optional: false, ...request },
});

describe('to raise a hold', () => {
  it('opens it, for half an hour unless it says otherwise', () => {
    expect(decide(withoutHold, on({ reserved: 3 }, { orderId: 'o9' }))).toMatchObject({
      value: {
        state: { stock: 10, reserved: 8, held: 3 },
        reservation: {
          id: 'cart',
          orderId: 'o9',
          state: 'active',
          quantity: 3,
          raised: 3,
          expiresAtMs: nowMs + defaultHoldMs,
        },
        entry: { kind: 'reserved', reservationId: 'cart', orderId: 'o9', quantity: 3 },
      },
    });
    expect(decide(withoutHold, on({ reserved: 3 }, { expiresInMs: null }))).toMatchObject({
      value: { reservation: { expiresAtMs: null } },
    });
  });

  it('adds to one that is active, and keeps its expiry unless it names another', () => {
    expect(decide(withHold(), on({ reserved: 2 }))).toMatchObject({
      value: {
        state: { reserved: 7, held: 6 },
        reservation: { quantity: 6, raised: 6, expiresAtMs: 9_000, orderId: 'o1' },
      },
    });
    expect(decide(withHold(), on({ reserved: 2 }, { expiresInMs: 60_000 }))).toMatchObject({
      value: { reservation: { expiresAtMs: nowMs + 60_000 } },
    });
  });

  it('by nothing renews its expiry', () => {
    expect(decide(withHold(), on({ reserved: 0 }))).toMatchObject({
      value: {
        state: { reserved: 5, held: 4 },
        reservation: { quantity: 4, raised: 4, expiresAtMs: nowMs + defaultHoldMs },
      },
    });
  });

  it('opens a closed one again', () => {
    expect(decide(withHold(closed), on({ reserved: 2 }))).toMatchObject({
      value: {
        reservation: {
          state: 'active',
          quantity: 2,
          raised: 6,
          expired: 4,
          expiresAtMs: nowMs + defaultHoldMs,
        },
      },
    });
  });

  it('takes what there is when a part will do', () => {
    expect(decide(withoutHold, on({ reserved: 9 }, { allowPartial: true }))).toMatchObject({
      value: { state: { reserved: 10 }, reservation: { quantity: 5 } },
    });
    expect(decide(withoutHold, on({ stock: 2, reserved: 9 }, { allowPartial: true }))).toMatchObject({
      value: { state: { stock: 12, reserved: 12 }, reservation: { quantity: 7 } },
    });
    expect(
      decide(makeView(makeState({ reserved: 10 })), on({ reserved: 1 }, { allowPartial: true })),
    ).toEqual({
      ok: false,
      rejection: { code: 'insufficient-stock', field: 'reserved', available: 0, requested: 1 },
    });
  });

  it('is refused beyond what is available, all or nothing', () => {
    expect(decide(withHold(), on({ reserved: 6 }))).toMatchObject({
      rejection: { code: 'insufficient-stock', available: 5, requested: 6 },
    });
  });
});

describe('to lower a hold', () => {
  const release = (reserved: number) => on({ operation: 'decrement', stock: 0, reserved });

  it('gives pieces back, and closes it at nothing', () => {
    expect(decide(withHold(), release(3))).toMatchObject({
      value: {
        state: { reserved: 2, held: 1 },
        reservation: { state: 'active', quantity: 1, released: 3 },
        entry: { kind: 'released' },
      },
    });
    expect(decide(withHold(), release(4))).toMatchObject({
      value: {
        state: { reserved: 1, held: 0 },
        reservation: { state: 'released', quantity: 0, released: 4 },
      },
    });
  });

  it('is refused beyond what it holds, though more is reserved', () => {
    expect(decide(withHold(), release(5))).toEqual({
      ok: false,
      rejection: { code: 'release-exceeds-reservation', reservationId: 'cart', held: 4, requested: 5 },
    });
  });

  it('is refused for one that is unknown or closed', () => {
    expect(decide(withoutHold, release(1))).toEqual({
      ok: false,
      rejection: { code: 'reservation-not-found', reservationId: 'cart' },
    });
    expect(decide(withHold(closed), release(1))).toEqual({
      ok: false,
      rejection: { code: 'reservation-not-active', reservationId: 'cart', state: 'expired' },
    });
  });
});

describe('to ship from a hold', () => {
  const ship = (stock: number, more: Partial<Change> = {}, request: Partial<ReservationRequest> = {}) =>
    on({ operation: 'decrement', stock, ...more }, request);

  it('takes as much of the hold as it can, and the rest off the shelf', () => {
    expect(decide(withHold(), ship(3))).toMatchObject({
      value: {
        state: { stock: 7, reserved: 2, held: 1 },
        reservation: { quantity: 1, committed: 3 },
        entry: { kind: 'shipped' },
      },
    });
    expect(decide(withHold(), ship(6))).toMatchObject({
      value: { state: { stock: 4, reserved: 1, held: 0 }, reservation: { state: 'committed', committed: 4 } },
    });
  });

  it('may give back what is not shipped', () => {
    expect(decide(withHold(), ship(1, { reserved: 4 }))).toMatchObject({
      value: {
        state: { stock: 9, reserved: 1 },
        reservation: { state: 'committed', committed: 1, released: 3 },
      },
    });
  });

  it("never eats another order's pieces", () => {
    expect(decide(withHold(), ship(10))).toMatchObject({
      rejection: { code: 'below-reserved', reserved: 1, wouldBe: 0 },
    });
  });

  it('goes on without a hold when it is optional', () => {
    for (const view of [withoutHold, withHold(closed, { held: 0 })]) {
      expect(decide(view, ship(3, {}, { optional: true }))).toMatchObject({
        value: { state: { stock: 7, reserved: 5 }, entry: { kind: 'adjusted', reservationId: null } },
      });
    }
  });
});

describe('pieces that are held', () => {
  it('are released only by naming the hold', () => {
    expect(decide(withHold(), { operation: 'decrement', reserved: 2 })).toEqual({
      ok: false,
      rejection: { code: 'below-active-reservations', held: 4, wouldBe: 3 },
    });
    expect(decide(withHold(), { operation: 'set', stock: 10, reserved: 3 })).toMatchObject({
      rejection: { code: 'below-active-reservations' },
    });
    expect(decide(withHold(), { operation: 'set', stock: 10, reserved: 4 })).toMatchObject({
      value: { state: { reserved: 4, held: 4 } },
    });
  });
});
