import { Icon } from './basics/icon.tsx';
import type { StockLevel } from './stock-level.ts';
import type { Words } from './words/use-words.tsx';

const icons = {
  ok: 'check',
  low: 'warning',
  critical: 'critical',
  out: 'out',
  unwatched: 'unwatched',
} as const;

/** The level as a word; colour and sign only repeat it. */
export function LevelBadge({ level, words }: { readonly level: StockLevel; readonly words: Words }) {
  return (
    <span className="onhand-badge" data-level={level}>
      <Icon name={icons[level]} />
      {words.labels.level[level]}
    </span>
  );
}
