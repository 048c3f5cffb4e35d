import { useId, useRef } from 'react';
import { IconButton } from '../basics/button.tsx';
import { Icon } from '../basics/icon.tsx';
import type { Words } from '../words/use-words.tsx';

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly words: Words;
}

/** Escape empties it, and so does its button, which leaves the focus in the field. */
export function SearchField({ value, onChange, words: { labels } }: SearchFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  return (
    <div className="onhand-search">
      <label className="onhand-hidden" htmlFor={id}>
        {labels.products.search}
      </label>
      <Icon name="search" />
      <input
        ref={input}
        id={id}
        type="search"
        className="onhand-input"
        autoComplete="off"
        placeholder={labels.products.searchHint}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && clear()}
      />
      {value !== '' && <IconButton icon="close" label={labels.products.clear} onPress={clear} />}
    </div>
  );
}
