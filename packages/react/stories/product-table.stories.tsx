import { useState } from 'react';
import { ProductTable, type ProductTableProps } from '../src/index.ts';
import { products } from './sample-data.ts';
import type { Meta, Story } from './story.ts';

export default { title: 'ProductTable', component: ProductTable } satisfies Meta<ProductTableProps>;

type TableStory = Story<ProductTableProps>;
const onSearch = () => {};
const toHref = () => '#product';

/** The search works here. */
export const Working: TableStory = { render: () => <WorkingTable /> };
export const MoreToLoad: TableStory = {
  args: { products, search: '', onSearch, toHref, total: 240, hasMore: true, onLoadMore: () => {} },
};
export const LoadingMore: TableStory = {
  args: { products, search: '', onSearch, toHref, hasMore: true, isLoadingMore: true, onLoadMore: () => {} },
};
export const Buttons: TableStory = {
  args: { products: products.slice(0, 3), search: '', onSearch, onSelect: () => {} },
};
export const NothingFound: TableStory = { args: { products, search: 'teapot', onSearch, toHref } };
export const Loading: TableStory = { args: { products: undefined, search: '', onSearch } };
export const Empty: TableStory = { args: { products: [], search: '', onSearch } };
export const Failed: TableStory = {
  args: { products: undefined, search: '', onSearch, problem: { kind: 'offline' }, onRetry: () => {} },
};

function WorkingTable() {
  const [search, setSearch] = useState('');
  return <ProductTable products={products} search={search} onSearch={setSearch} toHref={toHref} />;
}
