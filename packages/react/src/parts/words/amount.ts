/** A number, and how it is written in the user's language. */
export interface Amount {
  /** To choose a form of a word by: 1 piece, 2 pieces. */
  readonly value: number;
  /** To print. */
  readonly text: string;
}

/** Stock before and after a change. */
export interface Step {
  readonly from: Amount;
  readonly to: Amount;
}
