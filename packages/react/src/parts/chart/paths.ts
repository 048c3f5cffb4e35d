/** A place in the drawing. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A line that stays at a count until it changes, and then jumps: stock does not slope. */
export function toStepPath(places: readonly Place[], end: number): string {
  const [first, ...rest] = places;
  if (first === undefined) return '';
  const steps = rest.map(({ x, y }) => `H${round(x)}V${round(y)}`);
  return `M${round(first.x)} ${round(first.y)}${steps.join('')}H${round(end)}`;
}

/** The same, filled down to the ground. */
export function toStepArea(places: readonly Place[], end: number, ground: number): string {
  const first = places[0];
  return first === undefined ? '' : `${toStepPath(places, end)}V${round(ground)}H${round(first.x)}Z`;
}
