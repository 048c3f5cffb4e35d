import { useId } from 'react';
import type { Words } from '../words/use-words.tsx';
import { ChartAxes } from './chart-axes.tsx';
import type { ChartFrame } from './chart-frame.ts';
import { ChartShapes } from './chart-shapes.tsx';
import type { StockPoint } from './to-series.ts';

interface ChartDrawingProps {
  readonly frame: ChartFrame;
  readonly points: readonly StockPoint[];
  readonly threshold: number | null;
  /** The point that is looked at. */
  readonly marked: StockPoint | undefined;
  readonly title: string;
  readonly summary: string;
  readonly words: Words;
  readonly onPoint: (at: number | undefined) => void;
}

export function ChartDrawing({ frame, points, threshold, marked, words, ...props }: ChartDrawingProps) {
  const id = useId();
  const { width, height } = frame;
  return (
    <svg
      className="onhand-chart-svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}title ${id}text`}
      onPointerMove={({ clientX, currentTarget }) =>
        props.onPoint(frame.toTime(clientX - currentTarget.getBoundingClientRect().left))
      }
      onPointerLeave={() => props.onPoint(undefined)}
    >
      <title id={`${id}title`}>{props.title}</title>
      <desc id={`${id}text`}>{props.summary}</desc>
      <ChartAxes frame={frame} words={words} />
      <ChartShapes frame={frame} points={points} threshold={threshold} />
      {marked !== undefined && <Cursor frame={frame} at={marked} />}
    </svg>
  );
}

/** Marks the point that is looked at. */
function Cursor({ frame: { x, y, inner }, at }: { readonly frame: ChartFrame; readonly at: StockPoint }) {
  return (
    <>
      <path className="onhand-chart-cursor" d={`M${x(at.at)} ${inner.top}V${inner.bottom}`} />
      <circle className="onhand-chart-dot" cx={x(at.at)} cy={y(at.stock)} r="4.5" />
    </>
  );
}
