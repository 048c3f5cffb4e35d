import { useState } from 'react';
import { ProblemNotice, QuickActions, type QuickActionsProps, type UndoOffer } from '../src/index.ts';
import { createInventory } from './sample-data.ts';
import type { Meta, Story } from './story.ts';

export default { title: 'QuickActions', component: QuickActions } satisfies Meta<QuickActionsProps>;

type QuickActionsStory = Story<QuickActionsProps>;
const inventory = createInventory();
const onAction = () => {};

export const Ready: QuickActionsStory = { args: { inventory, onAction } };
export const Saving: QuickActionsStory = { args: { inventory, onAction, pendingId: 'restock-10' } };
export const Loading: QuickActionsStory = { args: { inventory: undefined, onAction } };
export const RefusedByReservations: QuickActionsStory = {
  args: { inventory: createInventory({ stock: 30, reserved: 30 }), onAction },
};
export const RefusedByLimits: QuickActionsStory = {
  args: { inventory, onAction, limits: { max_stock: 150, max_single_adjustment: 20 } },
};
export const NotAllowed: QuickActionsStory = {
  args: { inventory, onAction, disabledBecause: 'Your account may look at the stock, but not change it.' },
};
export const WithUndo: QuickActionsStory = {
  args: { inventory, onAction, undo: { from: 100, to: 110, onUndo: () => {} } },
};
export const Undoing: QuickActionsStory = {
  args: { inventory, onAction, undo: { from: 100, to: 110, isPending: true, onUndo: () => {} } },
};
/** Others have changed the stock since. */
export const UndoOfWhatIsPast: QuickActionsStory = {
  args: {
    inventory: createInventory({ stock: 95 }),
    onAction,
    undo: { from: 100, to: 110, stock: 95, onUndo: () => {} },
  },
};
export const UndoRefused: QuickActionsStory = {
  args: {
    inventory: createInventory({ stock: 20 }),
    onAction,
    undo: { from: 100, to: 110, stock: 20, onUndo: () => {} },
  },
};
export const WithNotice: QuickActionsStory = {
  args: {
    inventory,
    onAction,
    notice: (
      <ProblemNotice
        problem={{ kind: 'rate-limited', because: 'quota', seconds: 40 }}
        onRetry={() => {}}
        onDismiss={() => {}}
      />
    ),
  },
};
export const OfOnesOwn: QuickActionsStory = {
  args: {
    inventory,
    onAction,
    actions: [
      { id: 'box', operation: 'increment', quantity: 144, reason: 'restock', label: 'One box' },
      { id: 'window', operation: 'decrement', quantity: 2, reason: 'Shop window' },
    ],
  },
};

/** "Set to 25" asks before it takes most of the stock out, and each change can be taken back. */
export const Working: QuickActionsStory = { render: () => <WorkingActions /> };

function WorkingActions() {
  const [stock, setStock] = useState(110);
  const [undo, setUndo] = useState<UndoOffer>();
  const change = (to: number) => {
    setStock(to);
    const goBack = () => {
      setStock(stock);
      setUndo(undefined);
    };
    setUndo({ from: stock, to, onUndo: goBack });
  };
  return (
    <QuickActions
      inventory={createInventory({ stock })}
      undo={undo}
      onAction={({ operation, quantity }) => {
        if (operation === 'set') change(quantity);
        else change(operation === 'increment' ? stock + quantity : stock - quantity);
      }}
    />
  );
}
