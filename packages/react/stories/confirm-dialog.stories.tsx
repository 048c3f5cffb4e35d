import { useState } from 'react';
import { ConfirmAdjustment, type ConfirmAdjustmentProps, ConfirmDialog } from '../src/index.ts';
import type { Meta, Story } from './story.ts';

export default {
  title: 'ConfirmDialog',
  component: ConfirmAdjustment,
} satisfies Meta<ConfirmAdjustmentProps>;

type DialogStory = Story<ConfirmAdjustmentProps>;
const callbacks = { onConfirm: () => {}, onCancel: () => {} };

export const LargeFall: DialogStory = {
  args: { adjustment: { operation: 'set', quantity: 25 }, from: 110, to: 25, ...callbacks },
};
export const OfOnesOwn: DialogStory = {
  render: () => (
    <ConfirmDialog title="Leave without saving?" confirmLabel="Leave" {...callbacks}>
      <p>What you entered is lost then.</p>
    </ConfirmDialog>
  ),
};
/** The focus comes back to the button. */
export const Opened: DialogStory = { render: () => <OpenedByButton /> };

function OpenedByButton() {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div className="onhand">
      <button type="button" className="onhand-button onhand-button--secondary" onClick={() => setOpen(true)}>
        Ask
      </button>
      {isOpen && (
        <ConfirmAdjustment
          adjustment={{ operation: 'decrement', quantity: 80 }}
          from={110}
          to={30}
          onConfirm={close}
          onCancel={close}
        />
      )}
    </div>
  );
}
