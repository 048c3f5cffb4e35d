import { createScale, type Scale, toCountTicks, toTimeTicks } from './scale.ts';
import type { StockPoint } from './to-series.ts';

/** Where everything is drawn, in CSS pixels. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly inner: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly x: Scale;
  readonly y: Scale;
  readonly countTicks: readonly number[];
  readonly timeTicks: readonly number[];
  /** The moments are told as times of a day, not as days. */
  readonly isShort: boolean;
  /** Which moment is drawn there. */
  toTime(x: number): number;
}

interface FrameOptions {
  readonly width: number;
  readonly height: number;
  readonly threshold: number | null;
  /** How wide the longest number of the axis is. */
  readonly axisWidth: number;
  readonly until: number | undefined;
}

const twoDaysMs = 2 * 24 * 60 * 60 * 1000;

export function createChartFrame(points: readonly StockPoint[], options: FrameOptions): ChartFrame {
  const { width, height, threshold, axisWidth } = options;
  const inner = { left: axisWidth + 8, right: width - 8, top: 10, bottom: height - 26 };
  const from = points[0]?.at ?? 0;
  const to = Math.max(points.at(-1)?.at ?? 0, options.until ?? 0);
  const countTicks = toCountTicks(Math.max(...points.map(({ stock }) => stock), threshold ?? 0));
  const toTime = createScale([inner.left, inner.right], [from, to]);
  return {
    width,
    height,
    inner,
    x: createScale([from, to], [inner.left, inner.right]),
    y: createScale([0, countTicks.at(-1) ?? 1], [inner.bottom, inner.top]),
    countTicks,
    timeTicks: toTimeTicks([from, to], width < 440 ? 3 : 5),
    isShort: to - from < twoDaysMs,
    toTime,
  };
}
