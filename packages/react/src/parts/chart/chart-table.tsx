import type { Words } from '../words/use-words.tsx';
import type { StockPoint } from './to-series.ts';

interface ChartTableProps {
  readonly points: readonly StockPoint[];
  readonly words: Words;
}

/** The chart for whoever does not see it, or wants the numbers; newest first. */
export function ChartTable({ points, words }: ChartTableProps) {
  const texts = words.labels.chart;
  return (
    <details className="onhand-details">
      <summary>{texts.table}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="onhand-scroll" aria-label={texts.heading} tabIndex={0}>
        <table className="onhand-table">
          <thead>
            <tr>
              <th scope="col">{texts.time}</th>
              <th scope="col" className="onhand-number">
                {texts.stock}
              </th>
              <th scope="col" className="onhand-number">
                {texts.reserved}
              </th>
            </tr>
          </thead>
          <Rows points={points} words={words} />
        </table>
      </section>
    </details>
  );
}

function Rows({ points, words: { format } }: ChartTableProps) {
  return (
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
  );
}
