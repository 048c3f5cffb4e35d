import { useId } from 'react';
import type { ChartFrame } from './chart-frame.ts';
import { type Place, toStepArea, toStepPath } from './paths.ts';
import type { StockPoint } from './to-series.ts';

interface ChartShapesProps {
  readonly frame: ChartFrame;
  readonly points: readonly StockPoint[];
  readonly threshold: number | null;
}

/** Stock and what of it is reserved, as areas below their lines, and the line at which to reorder. */
export function ChartShapes({ frame: { x, y, inner }, points, threshold }: ChartShapesProps) {
  const hatchId = useId();
  const toPlaces = (count: 'stock' | 'reserved'): readonly Place[] =>
    points.map((point) => ({ x: x(point.at), y: y(point[count]) }));
  const [stock, reserved] = [toPlaces('stock'), toPlaces('reserved')];
  const toArea = (places: readonly Place[]) => toStepArea(places, inner.right, inner.bottom);
  return (
    <>
      <Hatch id={hatchId} />
      <path className="onhand-chart-stock-area" d={toArea(stock)} />
      <path className="onhand-chart-reserved-area" fill={`url(#${hatchId})`} d={toArea(reserved)} />
      <path className="onhand-chart-reserved" d={toStepPath(reserved, inner.right)} />
      {threshold !== null && (
        <path className="onhand-chart-threshold" d={`M${inner.left} ${y(threshold)}H${inner.right}`} />
      )}
      <path className="onhand-chart-stock" d={toStepPath(stock, inner.right)} />
    </>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path className="onhand-chart-hatch" d="M0 0V6" />
    </pattern>
  );
}
