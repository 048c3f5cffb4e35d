import { ProductList } from '@onhand/react';
import { useTitle } from './use-title.ts';

interface ProductsScreenProps {
  readonly onSignIn: () => void;
}

export function ProductsScreen({ onSignIn }: ProductsScreenProps) {
  useTitle('Products');
  return (
    <div className="products">
      <h1 className="unseen">Stock</h1>
      <ProductList toHref={({ id }) => `#/products/${encodeURIComponent(id)}`} onSignIn={onSignIn} />
    </div>
  );
}
