import { Button } from './basics/button.tsx';
import { toClassName } from './basics/class-name.ts';
import { Icon } from './basics/icon.tsx';
import type { LowStockAlertProps } from './part-props.ts';
import { toStockLevel } from './stock-level.ts';
import { useWords } from './words/use-words.tsx';

const icons = { low: 'warning', critical: 'critical', out: 'out' } as const;

/**
 * Says that stock is low, running out or out. Render it always, also when stock is not low: it is empty then, and a screen
 * reader says what appears in it.
 *
 * @example
 * ```tsx
 * <LowStockAlert available={inventory.available} threshold={inventory.reorder_threshold} />
 * ```
 */
export function LowStockAlert(props: LowStockAlertProps) {
  const { available, threshold, onRestock } = props;
  const { labels, format } = useWords(props);
  const level = toStockLevel({ available, reorder_threshold: threshold });
  const isLow = level !== 'ok' && level !== 'unwatched';
  return (
    <div className={toClassName('low-stock', props.className)} role="status" data-level={level}>
      {isLow && (
        <div className="onhand-notice">
          <Icon name={icons[level]} />
          <p>
            <strong>{labels.level[level]}.</strong>{' '}
            {available === 0 ? labels.lowStock.out : labels.lowStock.left(format.amount(available))}{' '}
            {threshold !== null && labels.lowStock.threshold(format.amount(threshold))}
          </p>
          {onRestock !== undefined && <Button onPress={onRestock}>{labels.lowStock.restock}</Button>}
        </div>
      )}
    </div>
  );
}
