import type { Words } from '../words/use-words.tsx';
import type { ChartFrame } from './chart-frame.ts';

/** Counts at the side and moments below. */
export function ChartAxes({
  frame,
  words: { format },
}: {
  readonly frame: ChartFrame;
  readonly words: Words;
}) {
  const { inner, x, y, countTicks, timeTicks, isShort } = frame;
  const last = timeTicks.length - 1;
  return (
    <g>
      {countTicks.map((count) => (
        <g key={count}>
          <path className="onhand-chart-grid" d={`M${inner.left} ${y(count)}H${inner.right}`} />
          <text className="onhand-chart-text" x={inner.left - 8} y={y(count) + 4} textAnchor="end">
            {format.amount(count).text}
          </text>
        </g>
      ))}
      {timeTicks.map((at, index) => (
        <text
          key={at}
          className="onhand-chart-text"
          x={x(at)}
          y={inner.bottom + 18}
          textAnchor={index === 0 ? 'start' : index === last ? 'end' : 'middle'}
          suppressHydrationWarning
        >
          {isShort ? format.time(at) : format.shortDay(at)}
        </text>
      ))}
    </g>
  );
}
