import type { Product } from '@onhand/sdk';
import { useId, useState } from 'react';
import { Button } from './basics/button.tsx';
import { toClassName } from './basics/class-name.ts';
import { Heading } from './basics/heading.tsx';
import { EmptyPanel, LoadingPanel } from './panels.tsx';
import type { ProductTableProps } from './part-props.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { ProductRows } from './products/product-rows.tsx';
import { SearchField } from './products/search-field.tsx';
import { isLow, searchProducts, sortLowFirst } from './products/select-products.ts';
import { pickWords, useWords, type Words } from './words/use-words.tsx';

/**
 * All products with what is low first, and a search in names and ids. Where there is little room, each product is a card.
 *
 * @example
 * ```tsx
 * <ProductTable products={products} search={search} onSearch={setSearch} toHref={({ id }) => `/products/${id}`} />
 * ```
 */
export function ProductTable(props: ProductTableProps) {
  const { products, problem, search } = props;
  const words = useWords(props);
  const { labels, format } = words;
  const id = useId();
  const [isLowOnly, setLowOnly] = useState(false);
  const wanted = (products ?? []).filter((product) => !isLowOnly || isLow(product));
  const shown = sortLowFirst(searchProducts(wanted, search), format.locale);
  return (
    <section className={toClassName('products onhand-card', props.className)} aria-labelledby={id}>
      <header className="onhand-card-header">
        <Heading level={props.headingLevel} id={id}>
          {labels.products.heading}
        </Heading>
        <span className="onhand-spacer" />
        <SearchField value={search} onChange={props.onSearch} words={words} />
        <button
          type="button"
          className="onhand-button onhand-button--secondary onhand-toggle"
          aria-pressed={isLowOnly}
          onClick={() => setLowOnly((isOn) => !isOn)}
        >
          {labels.products.lowOnly}
        </button>
      </header>
      <p className="onhand-muted onhand-products-count" role="status">
        {products !== undefined && toCountText(props, shown.length, words)}
      </p>
      {products === undefined && problem === undefined && (
        <LoadingPanel {...pickWords(props)} label={labels.products.loading} lines={6} />
      )}
      {shown.length > 0 && <ProductRows {...props} products={shown} words={words} labelledBy={id} />}
      {products !== undefined && shown.length === 0 && (
        <EmptyPanel title={toEmptyText(props, products, words)} />
      )}
      {problem !== undefined && (
        <ProblemNotice
          {...pickWords(props)}
          problem={problem}
          onRetry={props.onRetry}
          onSignIn={props.onSignIn}
        />
      )}
      <More {...props} words={words} />
    </section>
  );
}

function toCountText(
  { products = [], total }: ProductTableProps,
  shown: number,
  { labels, format }: Words,
): string {
  const count = labels.products.count(format.amount(shown), format.amount(total ?? products.length));
  return `${count} · ${labels.products.low(format.amount(products.filter(isLow).length))}`;
}

function toEmptyText({ search }: ProductTableProps, products: readonly Product[], { labels }: Words): string {
  if (products.length === 0) return labels.products.empty;
  return search.trim() === '' ? labels.products.noneLow : labels.products.noneFound(search.trim());
}

function More(props: ProductTableProps & { readonly words: Words }) {
  const texts = props.words.labels.products;
  if (props.hasMore !== true) return null;
  return (
    <footer className="onhand-card-footer">
      {props.onLoadMore !== undefined && (
        <Button isBusy={props.isLoadingMore === true} onPress={props.onLoadMore}>
          {props.isLoadingMore === true ? texts.loadingMore : texts.more}
        </Button>
      )}
      <p className="onhand-muted">{texts.partly}</p>
    </footer>
  );
}
