import { useEffect, useState } from 'react';
import { IconButton } from '../basics/button.tsx';
import type { Words } from '../words/use-words.tsx';

interface CopyButtonProps {
  readonly text: string;
  /** What it is: "order". */
  readonly what: string;
  readonly words: Words;
}

/** Copies an id, and says so. Where a page may not write to the clipboard there is no button: the id can be selected. */
export function CopyButton({ text, what, words: { labels } }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  const [canCopy, setCanCopy] = useState(false);
  // Only a browser knows, so the first rendering agrees with that of a server.
  useEffect(() => setCanCopy(navigator.clipboard !== undefined), []);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 3_000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCanCopy(false),
    );
  return (
    <span className="onhand-copy">
      {canCopy && (
        <IconButton
          icon={isCopied ? 'check' : 'copy'}
          label={labels.history.copy(what)}
          onPress={() => void copy()}
        />
      )}
      <span role="status" className="onhand-muted">
        {isCopied && labels.history.copied}
      </span>
    </span>
  );
}
