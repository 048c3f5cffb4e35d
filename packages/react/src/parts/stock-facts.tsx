import type { Inventory } from '@onhand/sdk';
import type { ReactNode } from 'react';
import type { Words } from './words/use-words.tsx';

interface StockFactsProps {
  readonly inventory: Inventory | undefined;
  readonly words: Words;
}

/** The counts of a product, each with its name. */
export function StockFacts({ inventory, words }: StockFactsProps) {
  const { labels, format } = words;
  const count = (value: number | undefined) =>
    value === undefined ? <Placeholder text={labels.stock.unknown} /> : format.amount(value).text;
  const threshold = inventory?.reorder_threshold;
  return (
    <dl className="onhand-facts">
      <Fact name={labels.stock.stock} kind="stock" value={count(inventory?.stock)} />
      <Fact name={labels.stock.available} kind="available" value={count(inventory?.available)} />
      <Fact name={labels.stock.reserved} kind="reserved" value={count(inventory?.reserved)} />
      {inventory !== undefined && inventory.backordered > 0 && (
        <Fact name={labels.stock.backordered} kind="backordered" value={count(inventory.backordered)} />
      )}
      <Fact
        name={labels.stock.threshold}
        kind="threshold"
        value={threshold === null ? labels.stock.noThreshold : count(threshold)}
      />
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly kind: 'stock' | 'available' | 'reserved' | 'backordered' | 'threshold';
  readonly value: ReactNode;
}

function Fact({ name, kind, value }: FactProps) {
  return (
    <div className="onhand-fact" data-fact={kind}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Placeholder({ text }: { readonly text: string }) {
  return <span className="onhand-skeleton">{text}</span>;
}
