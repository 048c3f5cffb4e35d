import type { ChangeOptions } from '../workflows/order-change.ts';

/** How many pieces of what to move, and how. */
export type PiecesOf<Options extends ChangeOptions> = Options & {
  readonly productId: string;
  readonly quantity: number;
};
