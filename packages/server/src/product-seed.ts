import { limits } from '@onhand/spec';
import * as z from 'zod/mini';
import type { Backorder } from './engine/backorder.ts';
import { type ReservationRequest, raiseReservation } from './engine/reservation.ts';
import type { ProductImage } from './store/store-image.ts';

/** A product to begin with. */
export interface ProductSeed {
  /** 1 to 128 letters, digits, `.`, `_`, `~` or `-`, beginning with a letter or digit. */
  readonly id: string;
  readonly name: string;
  /** Pieces that are physically there, 0 to 1,000,000. */
  readonly stock: number;
  /** Pieces of `stock` that are promised, with those that `reservations` hold; only those unless given. */
  readonly reserved?: number;
  /** Low when available is at or below it; `null`, not watched, unless given. */
  readonly reorder_threshold?: number | null;
  readonly backorder_allowed?: boolean;
  /** Holds that there are already. */
  readonly reservations?: readonly ReservationSeed[];
  /** Promises beyond the stock that there are already, all of them open. */
  readonly backorders?: readonly BackorderSeed[];
}

/** A hold to begin with. */
export interface ReservationSeed {
  readonly id: string;
  readonly order_id?: string;
  /** Pieces that it holds, from 1. */
  readonly quantity: number;
  /** From when the product begins, 60 to 2,678,400; `null` is never, and 1,800 unless given. */
  readonly expires_in_seconds?: number | null;
}

/** A backorder to begin with. */
export interface BackorderSeed {
  readonly id: string;
  readonly order_id?: string;
  /** Pieces, from 1. */
  readonly quantity: number;
}

const count = z.int().check(z.minimum(0));
const pieces = z.int().check(z.minimum(1), z.maximum(limits.maxStock));
const name = z.string().check(z.minLength(1), z.maxLength(128));

const ownIds = { error: 'must each have an id of their own' };

const reservationSeedSchema = z.strictObject({
  id: name,
  order_id: z.exactOptional(name),
  quantity: pieces,
  expires_in_seconds: z.exactOptional(z.nullable(z.int().check(z.minimum(60), z.maximum(2_678_400)))),
});

const backorderSeedSchema = z.strictObject({ id: name, order_id: z.exactOptional(name), quantity: pieces });

/** Accepts what a `ProductSeed` may be. */
export const productSeedSchema = z
  .strictObject({
    id: z.string().check(
      z.regex(/^[A-Za-z0-9][A-Za-z0-9._~-]{0,127}$/, {
        error: 'must have 1 to 128 letters, digits, ".", "_", "~" or "-", beginning with a letter or digit',
      }),
    ),
    name: z.string().check(z.minLength(1)),
    stock: count.check(z.maximum(limits.maxStock)),
    reserved: z.exactOptional(count),
    reorder_threshold: z.exactOptional(z.nullable(count)),
    backorder_allowed: z.exactOptional(z.boolean()),
    reservations: z.exactOptional(z.array(reservationSeedSchema).check(z.refine(haveOwnIds, ownIds))),
    backorders: z.exactOptional(z.array(backorderSeedSchema).check(z.refine(haveOwnIds, ownIds))),
  })
  .check(
    z.refine((seed) => (seed.reserved ?? 0) <= seed.stock, {
      error: 'must be at most the stock',
      path: ['reserved'],
    }),
    z.refine((seed) => sumOf(seed.reservations) <= seed.stock, {
      error: 'must hold at most the stock',
      path: ['reservations'],
    }),
    z.refine((seed) => reservedOf(seed) >= sumOf(seed.reservations), {
      error: 'must be at least what the reservations hold',
      path: ['reserved'],
    }),
  );

/** What a product begins with, as if it had begun now. */
export function toProductImage(seed: ProductSeed, nowMs: number): ProductImage {
  const { reservations = [], backorders = [] } = seed;
  return {
    state: {
      id: seed.id,
      name: seed.name,
      stock: seed.stock,
      reserved: reservedOf(seed),
      held: sumOf(reservations),
      backordered: sumOf(backorders),
      backorderAllowed: seed.backorder_allowed ?? false,
      reorderThreshold: seed.reorder_threshold ?? null,
      version: 1,
      updatedAtMs: nowMs,
      manual: { utcDay: 0, count: 0 },
    },
    entries: [],
    adjustments: new Map(),
    reservations: new Map(reservations.map((hold) => [hold.id, toHold(hold, nowMs)])),
    backorders: new Map(backorders.map((one) => [one.id, toBackorder(one, { productId: seed.id, nowMs })])),
  };
}

function toHold(
  { id, order_id: orderId, quantity, expires_in_seconds: seconds }: ReservationSeed,
  nowMs: number,
) {
  const expiresInMs = seconds === undefined ? undefined : seconds === null ? null : seconds * 1_000;
  const request: ReservationRequest = {
    id,
    ...(orderId !== undefined && { orderId }),
    ...(expiresInMs !== undefined && { expiresInMs }),
    allowPartial: false,
    optional: false,
  };
  return raiseReservation(undefined, request, quantity, nowMs);
}

function toBackorder(
  { id, order_id: orderId, quantity }: BackorderSeed,
  { productId, nowMs }: { productId: string; nowMs: number },
): Backorder {
  const ofOrder = { id, productId, orderId: orderId ?? null, quantity };
  return { ...ofOrder, state: 'open', createdAtMs: nowMs, fulfilledAtMs: null };
}

function reservedOf({ reserved, reservations }: Pick<ProductSeed, 'reserved' | 'reservations'>): number {
  return reserved ?? sumOf(reservations);
}

function sumOf(parts: readonly { readonly quantity: number }[] = []): number {
  return parts.reduce((sum, { quantity }) => sum + quantity, 0);
}

function haveOwnIds(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}

/** The world of a server that was given none. `prod_999` does not exist. */
export const defaultProducts: readonly ProductSeed[] = [
  { id: 'prod_1', name: 'Linen apron', stock: 100, reorder_threshold: 20 },
  { id: 'prod_789', name: 'Ceramic mug', stock: 100, reserved: 5 },
  { id: 'prod_790', name: 'Glass teapot', stock: 80 },
];
