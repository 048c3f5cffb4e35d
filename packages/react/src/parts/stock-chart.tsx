import { useId, useMemo, useState } from 'react';
import { toClassName } from './basics/class-name.ts';
import { Heading } from './basics/heading.tsx';
import { ChartDrawing } from './chart/chart-drawing.tsx';
import { createChartFrame } from './chart/chart-frame.ts';
import { ChartLegend } from './chart/chart-legend.tsx';
import { ChartTable } from './chart/chart-table.tsx';
import { type StockPoint, toSeries } from './chart/to-series.ts';
import { useWidth } from './chart/use-width.ts';
import { EmptyPanel } from './panels.tsx';
import type { StockChartProps } from './part-props.ts';
import { pickWords, useWords, type Words } from './words/use-words.tsx';

/**
 * Stock over time as steps, with what of it was reserved and the line at which to reorder; the same as a table. Time runs from left to
 * right in every language.
 *
 * @example
 * ```tsx
 * <StockChart entries={entries} threshold={inventory.reorder_threshold} />
 * ```
 */
export function StockChart(props: StockChartProps) {
  const { entries, threshold = null } = props;
  const words = useWords(props);
  const { labels } = words;
  const id = useId();
  const points = useMemo(() => toSeries(entries), [entries]);
  return (
    <section className={toClassName('chart onhand-card', props.className)} aria-labelledby={id}>
      <Heading level={props.headingLevel} id={id}>
        {labels.chart.heading}
      </Heading>
      {points.length === 0 ? (
        <EmptyPanel {...pickWords(props)} title={labels.chart.empty} />
      ) : (
        <>
          <Chart points={points} threshold={threshold} words={words} />
          <ChartTable points={points} words={words} />
        </>
      )}
    </section>
  );
}

interface ChartProps {
  readonly points: readonly StockPoint[];
  readonly threshold: number | null;
  readonly words: Words;
}

function Chart({ points, threshold, words }: ChartProps) {
  const { labels, format, now } = words;
  const [ref, width] = useWidth(640);
  const [pointedAt, setPointedAt] = useState<number>();
  const highest = Math.max(...points.map(({ stock }) => stock), threshold ?? 0);
  const frame = createChartFrame(points, {
    width,
    height: 220,
    threshold,
    axisWidth: format.amount(highest).text.length * 8 + 6,
    until: now,
  });
  const last = points.at(-1);
  const pointed =
    pointedAt === undefined ? undefined : (points.filter(({ at }) => at <= pointedAt).at(-1) ?? points[0]);
  const shown = pointed ?? last;
  return (
    <>
      {shown !== undefined && <ChartLegend point={shown} threshold={threshold} words={words} />}
      <div ref={ref} className="onhand-chart-frame">
        <ChartDrawing
          frame={frame}
          points={points}
          threshold={threshold}
          marked={pointed}
          title={labels.chart.heading}
          summary={toSummary(points, words)}
          words={words}
          onPoint={setPointedAt}
        />
      </div>
    </>
  );
}

function toSummary(points: readonly StockPoint[], { labels, format }: Words): string {
  const stocks = points.map(({ stock }) => stock);
  return labels.chart.summary({
    changes: format.amount(points.length - 1),
    first: format.dateTime(points[0]?.at ?? 0),
    last: format.dateTime(points.at(-1)?.at ?? 0),
    low: format.amount(Math.min(...stocks)),
    high: format.amount(Math.max(...stocks)),
    now: format.amount(stocks.at(-1) ?? 0),
  });
}
