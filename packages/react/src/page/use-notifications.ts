import { useCallback, useId, useRef, useState } from 'react';
import type { NotificationItem } from '../parts/part-props.ts';

/** What the page tells of as it happens. */
export interface NotificationsState {
  readonly items: readonly NotificationItem[];
  readonly notify: (item: Omit<NotificationItem, 'id'>) => void;
  readonly dismiss: (id: string) => void;
}

/** Older ones go when there are more. */
const mostShown = 3;

/** Keeps the last few notifications until they are dismissed. */
export function useNotifications(): NotificationsState {
  const prefix = useId();
  const count = useRef(0);
  const [items, setItems] = useState<readonly NotificationItem[]>([]);
  const notify = useCallback(
    (item: Omit<NotificationItem, 'id'>) => {
      const id = `${prefix}${count.current++}`;
      setItems((shown) => [...shown, { ...item, id }].slice(-mostShown));
    },
    [prefix],
  );
  const dismiss = useCallback(
    (id: string) => setItems((shown) => shown.filter((item) => item.id !== id)),
    [],
  );
  return { items, notify, dismiss };
}
