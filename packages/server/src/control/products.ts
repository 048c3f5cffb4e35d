import type { Backorder, HistoryEntry, Product, Reservation } from '@onhand/spec';
import { parseProducts } from '../parse-products.ts';
import { type ProductSeed, toProductImage } from '../product-seed.ts';
import { settleImage } from '../store/settle-image.ts';
import { imageOfBeginning, type ProductImage } from '../store/store-image.ts';
import { toBackorder, toHistoryEntry, toProduct, toReservation } from '../wire.ts';
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

/** The products of a world. Reading them changes nothing and counts as no request. */
export interface ProductsControl {
  /** All of them, by id. */
  list(): readonly FullProduct[];
  /** One of them, as the next request would find it; `undefined` when there is none of this id. */
  get(productId: string): FullProduct | undefined;
  /**
   * The changes of one of them, newest first, as the API tells them.
   *
   * @throws ControlError when there is no such product.
   */
  history(productId: string): readonly HistoryEntry[];
  /**
   * Begins these products anew, whether they are there or not, with no history and no holds; leaves the others alone.
   * Requests in hand find them so; streams that follow one of them end with 1012.
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
  /**
   * Has every world begin with these products from now on: after a reset, and in a namespace that nobody has used yet. The
   * present worlds stay as they are.
   *
   * @throws ControlError when a product is not usable. Nothing is changed then.
   */
  begin(products: readonly ProductSeed[]): void;
}

export function createProducts({ now, current, goOnFrom, beginning }: WorldPlace): ProductsControl {
  const toImages = (products: unknown) => readProducts(products).map((seed) => toProductImage(seed, now()));
  const find = (productId: string) => {
    const image = current().store.captureProduct(productId);
    return image && settleImage(image, now());
  };

  return {
    list() {
      const { products } = current().store.capture();
      return products.map((image) => toFullProduct(settleImage(image, now()))).sort(byId);
    },
    get(productId) {
      const image = find(productId);
      return image && toFullProduct(image);
    },
    history(productId) {
      const image = find(productId);
      if (image === undefined) throw new ControlError('not-found', `There is no product '${productId}'.`);
      return image.entries.map(toHistoryEntry).reverse();
    },
    put(...products) {
      const { store, realtime } = current();
      const images = toImages(products);
      store.begin(images);
      realtime.beginAnew(images.map(({ state }) => state.id));
    },
    replace(products) {
      goOnFrom(imageOfBeginning(toImages(products)));
    },
    begin(products) {
      beginning.products = readProducts(products);
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
