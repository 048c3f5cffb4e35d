import { useCallback, useSyncExternalStore } from 'react';

/** Told when this tab writes; the browser itself tells only the others. */
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** A text that this browser keeps, the same in all tabs; `undefined` takes it away. */
export function useStored(key: string): [string | undefined, (text: string | undefined) => void] {
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(key)) ?? undefined;
  const write = useCallback(
    (next: string | undefined) => {
      if (next === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, next);
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [text, write];
}
