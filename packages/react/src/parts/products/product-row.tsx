import type { Product } from '@onhand/sdk';
import type { MouseEvent } from 'react';
import { LevelBadge } from '../level-badge.tsx';
import type { ProductTableProps } from '../part-props.ts';
import { toStockLevel } from '../stock-level.ts';
import type { Words } from '../words/use-words.tsx';

type ProductRowProps = Pick<ProductTableProps, 'toHref' | 'onSelect'> & {
  readonly product: Product;
  readonly words: Words;
};

/** The roles are named, since a table that is laid out as cards is none to some browsers. */
export function ProductRow({ product, toHref, onSelect, words }: ProductRowProps) {
  const { labels, format } = words;
  const level = toStockLevel(product);
  const count = (value: number) => format.amount(value).text;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above.
    <tr role="row" data-level={level}>
      <th role="rowheader" scope="row" className="onhand-product-name">
        <ProductName product={product} toHref={toHref} onSelect={onSelect} />
        <span className="onhand-muted onhand-product-id">{product.id}</span>
      </th>
      <td role="cell" className="onhand-product-level">
        <LevelBadge level={level} words={words} />
      </td>
      <Count name={labels.products.available} value={count(product.available)} kind="available" />
      <Count name={labels.products.stock} value={count(product.stock)} kind="stock" />
      <Count name={labels.products.reserved} value={count(product.reserved)} kind="reserved" />
      <Count
        name={labels.products.threshold}
        value={product.reorder_threshold === null ? labels.stock.unknown : count(product.reorder_threshold)}
        kind="threshold"
      />
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above.
  );
}

function Count({
  name,
  value,
  kind,
}: {
  readonly name: string;
  readonly value: string;
  readonly kind: string;
}) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a table laid out as cards is none to some browsers.
    <td role="cell" className="onhand-number" data-count={kind}>
      <span className="onhand-count-name" aria-hidden="true">
        {name}
      </span>
      {value}
    </td>
  );
}

function ProductName({
  product,
  toHref,
  onSelect,
}: Pick<ProductRowProps, 'product' | 'toHref' | 'onSelect'>) {
  const href = toHref?.(product);
  if (href !== undefined) {
    const follow = (event: MouseEvent) => {
      const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
      if (onSelect === undefined || isElsewhere) return;
      event.preventDefault();
      onSelect(product);
    };
    return (
      <a className="onhand-product-link" href={href} onClick={follow}>
        {product.name}
      </a>
    );
  }
  if (onSelect === undefined) return <span>{product.name}</span>;
  return (
    <button type="button" className="onhand-product-link" onClick={() => onSelect(product)}>
      {product.name}
    </button>
  );
}
