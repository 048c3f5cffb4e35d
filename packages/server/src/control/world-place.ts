import { type ProductSeed, toProductImage } from '../product-seed.ts';
import { imageOfBeginning, type StoreImage } from '../store/store-image.ts';
import type { BeginEra, Surroundings, World } from './world.ts';

/** Where a world stands, and another can be put in its place. */
export interface WorldPlace {
  readonly now: () => number;
  readonly current: () => World;
  /** Puts a world there that goes on from an image. */
  readonly goOnFrom: (image: StoreImage) => void;
  /** Puts a world there as the first one was. */
  readonly beginAgain: () => void;
}

export function createWorldPlace(
  { beginEra, products }: { beginEra: BeginEra; products: readonly ProductSeed[] },
  surroundings: Surroundings,
): WorldPlace {
  const now = surroundings.clock;
  const beginning = () => imageOfBeginning(products.map((seed) => toProductImage(seed, now())));
  let open = beginEra(surroundings);
  let world = open(beginning());

  return {
    now,
    current: () => world,
    goOnFrom(image) {
      world = open(image);
    },
    beginAgain() {
      open = beginEra(surroundings);
      world = open(beginning());
    },
  };
}
