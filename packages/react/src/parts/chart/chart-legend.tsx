import type { Words } from '../words/use-words.tsx';
import type { StockPoint } from './to-series.ts';

interface ChartLegendProps {
  readonly point: StockPoint;
  readonly threshold: number | null;
  readonly words: Words;
}

/** What each line is, with its number at the point that is looked at: the last, unless the pointer is on another. */
export function ChartLegend({ point, threshold, words: { labels, format } }: ChartLegendProps) {
  const lines = [
    { name: labels.chart.stock, kind: 'stock', count: point.stock },
    { name: labels.chart.reserved, kind: 'reserved', count: point.reserved },
    ...(threshold === null ? [] : [{ name: labels.chart.threshold, kind: 'threshold', count: threshold }]),
  ];
  return (
    <div className="onhand-chart-legend" aria-hidden="true">
      {lines.map(({ name, kind, count }) => (
        <span key={kind} data-line={kind}>
          <svg width="22" height="12" viewBox="0 0 22 12" focusable="false" aria-hidden="true">
            <path className={`onhand-chart-${kind}`} d="M1 6H21" />
          </svg>
          {name} <b>{format.amount(count).text}</b>
        </span>
      ))}
      <span className="onhand-chart-at" suppressHydrationWarning>
        {format.dateTime(point.at)}
      </span>
    </div>
  );
}
