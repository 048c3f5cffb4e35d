/** Turns a value into a place on the screen. */
export type Scale = (value: number) => number;

export function createScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  const span = to - from;
  return (value) => (span === 0 ? (start + end) / 2 : start + ((value - from) / span) * (end - start));
}

/** Round numbers from 0 to at least the given one: about `count` steps of 1, 2 or 5 times a power of ten, and never of half a piece. */
export function toCountTicks(highest: number, count = 4): readonly number[] {
  const rough = Math.max(highest, 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  const step = Math.max(1, factor * power);
  const steps = Math.ceil(Math.max(highest, 1) / step);
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

/** Moments at even distances, the first and the last among them. */
export function toTimeTicks([from, to]: readonly [number, number], count: number): readonly number[] {
  if (from === to) return [from];
  return Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
}
