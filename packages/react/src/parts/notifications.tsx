import { useRef } from 'react';
import { toClassName } from './basics/class-name.ts';
import { Notification } from './notifications/notification.tsx';
import { useAttention } from './notifications/use-attention.ts';
import type { NotificationItem, NotificationsProps } from './part-props.ts';
import { useWords } from './words/use-words.tsx';

const isUrgent = ({ tone }: NotificationItem) => tone === 'error';

/**
 * What has happened, at the edge of the page. Errors interrupt a screen reader, the rest waits its turn. What offers an action or tells
 * of an error stays until it is dismissed. Render it always: only what appears in it later is read out.
 *
 * @example
 * ```tsx
 * <Notifications items={items} onDismiss={(id) => setItems(items.filter((item) => item.id !== id))} />
 * ```
 */
export function Notifications(props: NotificationsProps) {
  const { items, dismissAfterMs = 10_000, onDismiss } = props;
  const words = useWords(props);
  const region = useRef<HTMLElement>(null);
  const attention = useAttention(region, items.length > 0);
  const list = (chosen: readonly NotificationItem[]) =>
    chosen.map((item) => (
      <Notification
        key={item.id}
        item={item}
        words={words}
        dismissAfterMs={attention.isPaused ? null : dismissAfterMs}
        onDismiss={(id) => {
          attention.leave(id);
          onDismiss(id);
        }}
      />
    ));
  return (
    <section
      ref={region}
      className={toClassName('notifications', props.className)}
      aria-label={words.labels.notifications.region}
      {...attention.handlers}
    >
      <div role="alert">{list(items.filter(isUrgent))}</div>
      <div role="status">{list(items.filter((item) => !isUrgent(item)))}</div>
    </section>
  );
}
