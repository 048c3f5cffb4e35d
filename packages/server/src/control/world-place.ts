import { realtimeCloseCodes } from '@onhand/spec';
import { type ProductSeed, toProductImage } from '../product-seed.ts';
import { imageOfBeginning, type StoreImage } from '../store/store-image.ts';
import type { BeginEra, Surroundings, World } from './world.ts';

const begunAnew = { code: realtimeCloseCodes.beganAnew, reason: 'The products have begun anew.' };

/** What the worlds of a server begin with, all namespaces alike. */
export interface Beginning {
  products: readonly ProductSeed[];
}

/** Where a world stands, and another can be put in its place. */
export interface WorldPlace {
  readonly now: () => number;
  readonly current: () => World;
  /** Puts a world there that goes on from an image. */
  readonly goOnFrom: (image: StoreImage) => void;
  /** What the next world that begins will begin with. */
  readonly beginning: Beginning;
  /** Puts a world there that begins. */
  readonly beginAgain: () => void;
}

export function createWorldPlace(
  { beginEra, beginning }: { beginEra: BeginEra; beginning: Beginning },
  surroundings: Surroundings,
): WorldPlace {
  const now = surroundings.clock;
  const image = () => imageOfBeginning(beginning.products.map((seed) => toProductImage(seed, now())));
  let open = beginEra(surroundings);
  let world = open(image());

  function replace(image: StoreImage): void {
    world.realtime.end(begunAnew);
    world = open(image);
  }

  return {
    now,
    current: () => world,
    beginning,
    goOnFrom(earlier) {
      replace(earlier);
    },
    beginAgain() {
      open = beginEra(surroundings);
      replace(image());
    },
  };
}
