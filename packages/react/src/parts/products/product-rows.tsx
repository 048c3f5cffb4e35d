import type { Product } from '@onhand/sdk';
import type { ProductTableProps } from '../part-props.ts';
import type { Words } from '../words/use-words.tsx';
import { ProductRow } from './product-row.tsx';

type ProductRowsProps = Pick<ProductTableProps, 'toHref' | 'onSelect'> & {
  readonly products: readonly Product[];
  readonly labelledBy: string;
  readonly words: Words;
};

/** The roles are named, since a table that is laid out as cards is none to some browsers. */
export function ProductRows({ products, labelledBy, words, toHref, onSelect }: ProductRowsProps) {
  const texts = words.labels.products;
  const counts = [texts.available, texts.stock, texts.reserved, texts.threshold];
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above.
    <table role="table" className="onhand-table onhand-product-table" aria-labelledby={labelledBy}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {texts.name}
          </th>
          <th role="columnheader" scope="col">
            {texts.level}
          </th>
          {counts.map((name) => (
            <th key={name} role="columnheader" scope="col" className="onhand-number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {products.map((product) => (
          <ProductRow key={product.id} product={product} words={words} toHref={toHref} onSelect={onSelect} />
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above.
  );
}
