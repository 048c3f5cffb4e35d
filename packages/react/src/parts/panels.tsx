import type { ReactNode } from 'react';
import { toClassName } from './basics/class-name.ts';
import { Icon } from './basics/icon.tsx';
import type { PartProps } from './part-props.ts';
import { useWords } from './words/use-words.tsx';

/** Something is on its way: grey lines where it will be. A screen reader says `label`. */
export function LoadingPanel(
  props: PartProps & { readonly label?: string | undefined; readonly lines?: number },
) {
  const { labels } = useWords(props);
  const { label = labels.problems.loading, lines = 4 } = props;
  return (
    <div className={toClassName('loading', props.className)} role="status">
      <span className="onhand-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike.
        <span key={line} className="onhand-skeleton" aria-hidden="true" />
      ))}
    </div>
  );
}

/** There is nothing, and that is no error. */
export function EmptyPanel(props: PartProps & { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={toClassName('empty', props.className)}>
      <Icon name="box" />
      <p className="onhand-empty-title">{props.title}</p>
      {props.children !== undefined && <div className="onhand-muted">{props.children}</div>}
    </div>
  );
}
