/** Where the unique parts of ids come from, and how far it has come. */
export interface IdSource {
  readonly next: () => string;
  readonly capture: () => number;
  /** Goes back to an earlier place, so that the same ids come again. Ids that are not counted just go on. */
  readonly restore: (position: number) => void;
}

/** Ids that follow from a seed: the same ones, in the same order, each time. */
export function createSeededIds(seed: number): IdSource {
  let position = 0;
  return {
    next: () => `${seed}-${String(++position).padStart(6, '0')}`,
    capture: () => position,
    restore: (earlier) => {
      position = earlier;
    },
  };
}

/** Ids from elsewhere, which cannot be made to come again. */
export function createGivenIds(next: () => string): IdSource {
  return { next, capture: () => 0, restore: () => {} };
}
