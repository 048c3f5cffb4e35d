/** One hold: how many pieces it has, and what became of all that it ever had. Nothing expires while a check runs. */
export interface HoldState {
  readonly state: 'active' | 'released' | 'committed';
  readonly quantity: number;
  readonly raised: number;
  readonly released: number;
  readonly committed: number;
}

const none: HoldState = { state: 'active', quantity: 0, raised: 0, released: 0, committed: 0 };

/** The hold with so many pieces more; opened when it is unknown or closed. */
export function raiseHold(hold: HoldState = none, pieces: number): HoldState {
  return { ...hold, state: 'active', quantity: hold.quantity + pieces, raised: hold.raised + pieces };
}

/** The hold with so many pieces less; what brings it to 0 is what closes it. */
export function lowerHold(hold: HoldState, pieces: number, by: 'released' | 'committed'): HoldState {
  const quantity = hold.quantity - pieces;
  return { ...hold, quantity, [by]: hold[by] + pieces, state: quantity === 0 ? by : 'active' };
}
