import { ProductList } from '@onhand/react';
import { useTitle } from './use-title.ts';

interface ProductsScreenProps {
  /** What was searched for before, and who keeps it. */
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onSignIn: () => void;
}

export function ProductsScreen({ search, onSearch, onSignIn }: ProductsScreenProps) {
  useTitle('Products');
  return (
    <div className="products">
      <h1 className="unseen">Stock</h1>
      <ProductList
        initialSearch={search}
        onSearch={onSearch}
        toHref={({ id }) => `#/products/${encodeURIComponent(id)}`}
        onSignIn={onSignIn}
      />
    </div>
  );
}
