import type { Backorder, Product, Reservation } from '@onhand/spec';
import { toBackorder, toProduct, toReservation } from '../http/wire.ts';
import { parseProducts } from '../parse-products.ts';
import { type ProductSeed, toProductState } from '../product-seed.ts';
import { settleDue } from '../store/settle-due.ts';
import { imageOfBeginning, imageOfNew, type ProductImage } from '../store/store-image.ts';
import { ControlError } from './control-error.ts';
import type { WorldPlace } from './world-place.ts';

/** A product with all that the server holds of its present. */
export interface FullProduct extends Product {
  /** Pieces of `reserved` that no hold accounts for. */
  readonly unattributed: number;
  /** Closed ones too, by id. */
  readonly reservations: readonly Reservation[];
  /** Fulfilled ones too, by id. */
  readonly backorders: readonly Backorder[];
}

/** The products of a world. */
export interface ProductsControl {
  /** All of them, by id. */
  list(): Promise<readonly FullProduct[]>;
  /**
   * Begins these products anew, whether they are there or not, with no history and no holds; leaves the others alone.
   *
   * @throws ControlError when a product is not usable. Nothing is changed then.
   */
  put(...products: readonly ProductSeed[]): void;
  /**
   * Makes a world of these products alone, in which nothing has happened yet.
   *
   * @throws ControlError when a product is not usable. Nothing is changed then.
   */
  replace(products: readonly ProductSeed[]): void;
}

export function createProducts({ now, current, goOnFrom }: WorldPlace): ProductsControl {
  const begin = (products: unknown) => readProducts(products).map((seed) => toProductState(seed, now()));

  return {
    async list() {
      const { store } = current();
      await settleDue(store, now());
      return store.capture().products.map(toFullProduct).sort(byId);
    },
    put(...products) {
      const added = new Map(begin(products).map((state) => [state.id, imageOfNew(state)]));
      const image = current().store.capture();
      const kept = image.products.filter(({ state }) => !added.has(state.id));
      goOnFrom({ ...image, products: [...kept, ...added.values()] });
    },
    replace(products) {
      goOnFrom(imageOfBeginning(begin(products)));
    },
  };
}

function readProducts(products: unknown): ProductSeed[] {
  try {
    return parseProducts(products);
  } catch (error) {
    throw new ControlError('invalid', error instanceof Error ? error.message : String(error));
  }
}

function toFullProduct({ state, reservations, backorders }: ProductImage): FullProduct {
  return {
    ...toProduct(state),
    unattributed: state.reserved - state.held,
    reservations: [...reservations.values()].map((hold) => toReservation(state.id, hold)).sort(byId),
    backorders: [...backorders.values()].map(toBackorder).sort(byId),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
