import { ProductList } from '@onhand/react';
import { useTitle } from './use-title.ts';

export function ProductsScreen() {
  useTitle('Products');
  return (
    <div className="products">
      <h1 className="unseen">Stock</h1>
      <ProductList toHref={({ id }) => `#/products/${encodeURIComponent(id)}`} />
    </div>
  );
}
