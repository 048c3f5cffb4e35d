import { useEffect, useRef } from 'react';
import { Button, IconButton } from '../basics/button.tsx';
import { Icon } from '../basics/icon.tsx';
import type { NotificationItem } from '../part-props.ts';
import type { Words } from '../words/use-words.tsx';

const icons = { success: 'check', info: 'info', warning: 'warning', error: 'critical' } as const;

interface NotificationProps {
  readonly item: NotificationItem;
  readonly words: Words;
  /** `null` while it may not go by itself. */
  readonly dismissAfterMs: number | null;
  readonly onDismiss: (id: string) => void;
}

export function Notification({ item, words: { labels }, dismissAfterMs, onDismiss }: NotificationProps) {
  const { id, tone, action } = item;
  // What a person may still want to press, or has to know, does not go away under their hands.
  const stays = action !== undefined || tone === 'error';
  useTimer(stays ? null : dismissAfterMs, () => onDismiss(id));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape on what is inside closes it; its button does the same.
    <div
      className="onhand-notification"
      data-tone={tone}
      data-notification={id}
      onKeyDown={(event) => event.key === 'Escape' && onDismiss(id)}
    >
      <Icon name={icons[tone]} />
      <p>
        <span className="onhand-hidden">{labels.notifications.tone[tone]}: </span>
        {item.message}
      </p>
      {action !== undefined && (
        <Button
          kind="quiet"
          onPress={() => {
            action.onSelect();
            onDismiss(id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={labels.notifications.dismiss} onPress={() => onDismiss(id)} />
    </div>
  );
}

/** Begins anew when it was stopped: whoever looked at it gets the whole time again. */
function useTimer(afterMs: number | null, onEnd: () => void): void {
  const latest = useRef(onEnd);
  useEffect(() => {
    latest.current = onEnd;
  });
  useEffect(() => {
    if (afterMs === null) return;
    const timer = setTimeout(() => latest.current(), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
}
