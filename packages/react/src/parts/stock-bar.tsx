import type { Inventory } from '@onhand/sdk';
import type { CSSProperties } from 'react';

/** Available, then reserved, on a line that reaches the reorder threshold: low is where the first falls short of the tick. */
export function StockBar({ inventory }: { readonly inventory: Inventory }) {
  const { stock, available, reserved, reorder_threshold: threshold } = inventory;
  const whole = Math.max(stock, (threshold ?? 0) * 1.25, 1);
  const toWidth = (part: number): CSSProperties => ({ inlineSize: `${(part / whole) * 100}%` });
  // The numbers beside it say all of this.
  return (
    <div className="onhand-bar" aria-hidden="true">
      <div className="onhand-bar-track">
        <span className="onhand-bar-available" style={toWidth(available)} />
        <span className="onhand-bar-reserved" style={toWidth(reserved)} />
      </div>
      {threshold !== null && (
        <span className="onhand-bar-tick" style={{ insetInlineStart: `${(threshold / whole) * 100}%` }} />
      )}
    </div>
  );
}
