import { useState } from 'react';
import { type NotificationItem, Notifications, type NotificationsProps } from '../src/index.ts';
import type { Meta, Story } from './story.ts';

export default { title: 'Notifications', component: Notifications } satisfies Meta<NotificationsProps>;

const undo = { label: 'Undo', onSelect: () => {} };

export const AllTones: Story<NotificationsProps> = {
  args: {
    onDismiss: () => {},
    dismissAfterMs: null,
    items: [
      { id: '1', tone: 'success', message: 'Stock changed from 100 to 110.', action: undo },
      { id: '2', tone: 'info', message: 'Mara set the stock to 95.' },
      { id: '3', tone: 'warning', message: 'Low: 18 available.' },
      { id: '4', tone: 'error', message: 'The change was not saved: the server cannot be reached.' },
    ],
  },
};

export const None: Story<NotificationsProps> = { args: { items: [], onDismiss: () => {} } };

export const Working: Story<NotificationsProps> = { render: () => <WorkingNotifications /> };

const samples: readonly Omit<NotificationItem, 'id'>[] = [
  { tone: 'info', message: 'Mara set the stock to 95.' },
  { tone: 'success', message: 'Stock changed from 100 to 110.', action: undo },
  { tone: 'error', message: 'The change was not saved.' },
];

function WorkingNotifications() {
  const [items, setItems] = useState<readonly NotificationItem[]>([]);
  const [count, setCount] = useState(0);
  const add = (sample: Omit<NotificationItem, 'id'>) => {
    setCount(count + 1);
    setItems([...items, { ...sample, id: String(count) }]);
  };
  return (
    <>
      <p className="onhand onhand-actions">
        {samples.map((sample) => (
          <button
            key={sample.tone}
            type="button"
            className="onhand-button onhand-button--secondary"
            onClick={() => add(sample)}
          >
            {sample.tone}
          </button>
        ))}
      </p>
      <Notifications
        items={items}
        onDismiss={(id) => setItems((current) => current.filter((item) => item.id !== id))}
      />
    </>
  );
}
