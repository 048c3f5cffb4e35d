import type { MouseEvent } from 'react';
import { Button } from './basics/button.tsx';
import { toClassName } from './basics/class-name.ts';
import { Heading } from './basics/heading.tsx';
import { Icon } from './basics/icon.tsx';
import { CopyButton } from './history/copy-button.tsx';
import type { PageLayoutProps } from './part-props.ts';
import { useWords, type Words } from './words/use-words.tsx';

/**
 * The frame of a product's page: its name, the way back, a button that reads everything anew, and the parts in one column or two.
 *
 * @example
 * ```tsx
 * <PageLayout title={product.name} onRefresh={refetch} main={<StockCard inventory={inventory} />} aside={form} />
 * ```
 */
export function PageLayout(props: PageLayoutProps) {
  const words = useWords(props);
  const texts = words.labels.page;
  const { isRefreshing = false } = props;
  return (
    <div className={toClassName('page', props.className)}>
      {props.back !== undefined && <Back back={props.back} words={words} />}
      <header className="onhand-page-header">
        <div className="onhand-page-title">
          <Heading level={1}>{props.title}</Heading>
          {props.productId !== undefined && (
            <p className="onhand-muted">
              <span className="onhand-hidden">{texts.productId} </span>
              <code>{props.productId}</code>
              <CopyButton text={props.productId} what={texts.productId} words={words} />
            </p>
          )}
        </div>
        {props.onRefresh !== undefined && (
          <Button icon="refresh" isBusy={isRefreshing} onPress={props.onRefresh}>
            {isRefreshing ? texts.refreshing : texts.refresh}
          </Button>
        )}
      </header>
      {props.banner !== undefined && <div className="onhand-page-banner">{props.banner}</div>}
      <div className="onhand-page-columns">
        {props.main !== undefined && <div className="onhand-page-main">{props.main}</div>}
        {props.aside !== undefined && <div className="onhand-page-aside">{props.aside}</div>}
        {props.children !== undefined && <div className="onhand-page-rest">{props.children}</div>}
      </div>
    </div>
  );
}

function Back({
  back,
  words,
}: {
  readonly back: NonNullable<PageLayoutProps['back']>;
  readonly words: Words;
}) {
  const follow = (event: MouseEvent) => {
    const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (back.onSelect === undefined || isElsewhere) return;
    event.preventDefault();
    back.onSelect();
  };
  return (
    <nav className="onhand-back">
      <a href={back.href} onClick={follow}>
        <Icon name="back" />
        {words.labels.page.back}
      </a>
    </nav>
  );
}
