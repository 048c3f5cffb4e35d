import { toClassName } from './basics/class-name.ts';
import type { ConnectionStatusProps } from './part-props.ts';
import { useWords } from './words/use-words.tsx';

/** Says how new the numbers are kept; a change of it is read out. */
export function ConnectionStatus({ status, className, ...words }: ConnectionStatusProps) {
  const { labels } = useWords(words);
  return (
    <span
      className={toClassName('connection', className)}
      data-status={status}
      role="status"
      title={labels.connectionHint[status]}
    >
      <span className="onhand-dot" aria-hidden="true" />
      {labels.connection[status]}
    </span>
  );
}
