import type { Words } from '../words/use-words.tsx';
import type { StockPoint } from './to-series.ts';

/** The chart for whoever does not see it, or wants the numbers; newest first. */
export function ChartTable({
  points,
  words,
}: {
  readonly points: readonly StockPoint[];
  readonly words: Words;
}) {
  const { labels, format } = words;
  return (
    <details className="onhand-details">
      <summary>{labels.chart.table}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="onhand-scroll" aria-label={labels.chart.heading} tabIndex={0}>
        <table className="onhand-table">
          <thead>
            <tr>
              <th scope="col">{labels.chart.time}</th>
              <th scope="col" className="onhand-number">
                {labels.chart.stock}
              </th>
              <th scope="col" className="onhand-number">
                {labels.chart.reserved}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...points].reverse().map((point, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two points may be of the same moment.
              <tr key={index}>
                <th scope="row">
                  <time dateTime={new Date(point.at).toISOString()} suppressHydrationWarning>
                    {format.dateTime(point.at)}
                  </time>
                </th>
                <td className="onhand-number">{format.amount(point.stock).text}</td>
                <td className="onhand-number">{format.amount(point.reserved).text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
