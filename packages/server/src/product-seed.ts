import { limits } from '@onhand/spec';
import * as z from 'zod/mini';
import type { ProductState } from './engine/product-state.ts';

/** A product to begin with. */
export interface ProductSeed {
  /** 1 to 128 letters, digits, `.`, `_`, `~` or `-`, beginning with a letter or digit. */
  readonly id: string;
  readonly name: string;
  /** Pieces that are physically there, 0 to 1,000,000. */
  readonly stock: number;
  /** Pieces of `stock` that are promised; 0 unless given. */
  readonly reserved?: number;
  /** Low when available is at or below it; `null`, not watched, unless given. */
  readonly reorder_threshold?: number | null;
  readonly backorder_allowed?: boolean;
}

const count = z.int().check(z.minimum(0));

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
  })
  .check(
    z.refine((seed) => (seed.reserved ?? 0) <= seed.stock, {
      error: 'must be at most the stock',
      path: ['reserved'],
    }),
  );

/** The state that a product begins with. */
export function toProductState(seed: ProductSeed, nowMs: number): ProductState {
  return {
    id: seed.id,
    name: seed.name,
    stock: seed.stock,
    reserved: seed.reserved ?? 0,
    held: 0,
    backordered: 0,
    backorderAllowed: seed.backorder_allowed ?? false,
    reorderThreshold: seed.reorder_threshold ?? null,
    version: 1,
    updatedAtMs: nowMs,
    manual: { utcDay: 0, count: 0 },
  };
}

/** The world of a server that was given none. `prod_999` does not exist. */
export const defaultProducts: readonly ProductSeed[] = [
  { id: 'prod_1', name: 'Linen apron', stock: 100, reorder_threshold: 20 },
  { id: 'prod_789', name: 'Ceramic mug', stock: 100, reserved: 5 },
  { id: 'prod_790', name: 'Glass teapot', stock: 80 },
];
