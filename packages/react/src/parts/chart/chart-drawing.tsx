import { useId } from 'react';
import type { Words } from '../words/use-words.tsx';
import { ChartAxes } from './chart-axes.tsx';
import type { ChartFrame } from './chart-frame.ts';
import { type Place, toStepArea, toStepPath } from './paths.ts';
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

export function ChartDrawing(props: ChartDrawingProps) {
  const { frame, points, threshold, marked, words } = props;
  const id = useId();
  const { x, y, inner } = frame;
  const toPlaces = (count: 'stock' | 'reserved'): readonly Place[] =>
    points.map((point) => ({ x: x(point.at), y: y(point[count]) }));
  const stock = toPlaces('stock');
  const reserved = toPlaces('reserved');
  return (
    <svg
      className="onhand-chart-svg"
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-labelledby={`${id}title ${id}text`}
      onPointerMove={({ clientX, currentTarget }) =>
        props.onPoint(frame.toTime(clientX - currentTarget.getBoundingClientRect().left))
      }
      onPointerLeave={() => props.onPoint(undefined)}
    >
      <title id={`${id}title`}>{props.title}</title>
      <desc id={`${id}text`}>{props.summary}</desc>
      <pattern
        id={`${id}hatch`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className="onhand-chart-hatch" d="M0 0V6" />
      </pattern>
      <ChartAxes frame={frame} words={words} />
      <path className="onhand-chart-stock-area" d={toStepArea(stock, inner.right, inner.bottom)} />
      <path
        className="onhand-chart-reserved-area"
        fill={`url(#${id}hatch)`}
        d={toStepArea(reserved, inner.right, inner.bottom)}
      />
      <path className="onhand-chart-reserved" d={toStepPath(reserved, inner.right)} />
      {threshold !== null && (
        <path className="onhand-chart-threshold" d={`M${inner.left} ${y(threshold)}H${inner.right}`} />
      )}
      <path className="onhand-chart-stock" d={toStepPath(stock, inner.right)} />
      {marked !== undefined && (
        <>
          <path className="onhand-chart-cursor" d={`M${x(marked.at)} ${inner.top}V${inner.bottom}`} />
          <circle className="onhand-chart-dot" cx={x(marked.at)} cy={y(marked.stock)} r="4.5" />
        </>
      )}
    </svg>
  );
}
