import type { Inventory } from '@onhand/sdk';
import { useId } from 'react';
import { toClassName } from './basics/class-name.ts';
import { Heading } from './basics/heading.tsx';
import { Time } from './basics/time.tsx';
import { ConnectionStatus } from './connection-status.tsx';
import { LevelBadge } from './level-badge.tsx';
import type { StockCardProps } from './part-props.ts';
import { StockBar } from './stock-bar.tsx';
import { StockFacts } from './stock-facts.tsx';
import { toStockLevel } from './stock-level.ts';
import { pickWords, useWords, type Words } from './words/use-words.tsx';

/**
 * How many pieces there are, what of them can be promised, and how new the numbers are. While nothing is loaded it shows
 * placeholders.
 *
 * @example
 * ```tsx
 * <StockCard inventory={inventory} connection="live" />
 * ```
 */
export function StockCard(props: StockCardProps) {
  const { inventory, connection, isPending = false, isStale = false } = props;
  const words = useWords(props);
  const headingId = useId();
  return (
    <section
      className={toClassName('stock-card onhand-card', props.className)}
      aria-labelledby={headingId}
      aria-busy={inventory === undefined || isPending}
      data-pending={isPending || undefined}
    >
      <header className="onhand-card-header">
        <Heading level={props.headingLevel} id={headingId}>
          {words.labels.stock.heading}
        </Heading>
        {inventory !== undefined && <LevelBadge level={toStockLevel(inventory)} words={words} />}
        <span className="onhand-spacer" />
        {connection !== undefined && <ConnectionStatus status={connection} {...pickWords(props)} />}
      </header>
      <StockFacts inventory={inventory} words={words} />
      {inventory === undefined ? (
        <span className="onhand-hidden">{words.labels.stock.loading}</span>
      ) : (
        <StockBar inventory={inventory} />
      )}
      <p className="onhand-card-footer">
        {inventory !== undefined && <Updated inventory={inventory} words={words} />}
        <span role="status" className="onhand-muted">
          {isPending ? words.labels.stock.pending : isStale ? words.labels.stock.stale : ''}
        </span>
      </p>
    </section>
  );
}

function Updated({ inventory, words }: { readonly inventory: Inventory; readonly words: Words }) {
  return (
    <span className="onhand-muted">
      {words.labels.stock.updated} <Time at={inventory.updated_at} words={words} />
    </span>
  );
}
