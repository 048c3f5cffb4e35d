import { useId, useState } from 'react';
import { Button } from './basics/button.tsx';
import { toClassName } from './basics/class-name.ts';
import { Heading } from './basics/heading.tsx';
import { EmptyPanel, LoadingPanel } from './panels.tsx';
import type { ProductTableProps } from './part-props.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { type FoundProducts, findProducts } from './products/find-products.ts';
import { ProductRows } from './products/product-rows.tsx';
import { SearchField } from './products/search-field.tsx';
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
  const { products, problem, onRetry, onSignIn } = props;
  const words = useWords(props);
  const id = useId();
  const [isLowOnly, setLowOnly] = useState(false);
  const choice = { search: props.search, isLowOnly, locale: words.format.locale };
  const found = products && findProducts(products, choice);
  return (
    <section className={toClassName('products onhand-card', props.className)} aria-labelledby={id}>
      <Tools {...props} id={id} words={words} isLowOnly={isLowOnly} onLowOnly={setLowOnly} />
      <p className="onhand-muted onhand-products-count" role="status">
        {found && toCountText(found, props.total ?? products.length, words)}
      </p>
      {found === undefined ? (
        problem === undefined && (
          <LoadingPanel {...pickWords(props)} label={words.labels.products.loading} lines={6} />
        )
      ) : found.shown.length === 0 ? (
        <EmptyPanel title={toEmptyText(props, found, words)} />
      ) : (
        <ProductRows {...props} products={found.shown} words={words} labelledBy={id} />
      )}
      {problem !== undefined && (
        <ProblemNotice {...pickWords(props)} problem={problem} onRetry={onRetry} onSignIn={onSignIn} />
      )}
      <More {...props} words={words} />
    </section>
  );
}

interface ToolsProps extends ProductTableProps {
  readonly id: string;
  readonly words: Words;
  readonly isLowOnly: boolean;
  readonly onLowOnly: (isOn: boolean) => void;
}

/** The heading, and what chooses products. */
function Tools({ id, words, isLowOnly, onLowOnly, ...props }: ToolsProps) {
  const texts = words.labels.products;
  return (
    <header className="onhand-card-header">
      <Heading level={props.headingLevel} id={id}>
        {texts.heading}
      </Heading>
      <span className="onhand-spacer" />
      <button
        type="button"
        className="onhand-button onhand-button--secondary onhand-toggle"
        aria-pressed={isLowOnly}
        onClick={() => onLowOnly(!isLowOnly)}
      >
        {texts.lowOnly}
      </button>
      <SearchField value={props.search} onChange={props.onSearch} words={words} />
    </header>
  );
}

/** What is low is told of those that are found: of none there is nothing to tell. */
function toCountText({ shown, found, low }: FoundProducts, total: number, { labels, format }: Words): string {
  const count = labels.products.count(format.amount(shown.length), format.amount(total));
  return found === 0 ? count : `${count} · ${labels.products.low(format.amount(low))}`;
}

function toEmptyText(
  { search, products }: ProductTableProps,
  { found }: FoundProducts,
  { labels }: Words,
): string {
  const texts = labels.products;
  const sought = search.trim();
  if (sought === '') return products?.length === 0 ? texts.empty : texts.noneLow;
  return found === 0 ? texts.noneFound(sought) : texts.noneLowFound(sought);
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
