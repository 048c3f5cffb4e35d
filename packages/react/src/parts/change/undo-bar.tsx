import type { Inventory } from '@onhand/sdk';
import { useId } from 'react';
import { Button } from '../basics/button.tsx';
import { useFocusReturn } from '../basics/use-focus-return.ts';
import type { Adjustment, KnownLimits, UndoOffer } from '../part-props.ts';
import type { Words } from '../words/use-words.tsx';
import { toAdjustedStock } from './adjusted-stock.ts';
import { foreseeRefusal } from './foresee-refusal.ts';
import { toRefusalText } from './refusal-text.ts';

interface UndoBarProps {
  readonly undo: UndoOffer;
  readonly inventory: Inventory | undefined;
  readonly limits: KnownLimits | undefined;
  readonly words: Words;
}

/**
 * What was done, and the way back: a movement of as many pieces, from what there is by then. So it says what it comes to where others
 * have changed the stock since, and why it cannot be made.
 */
export function UndoBar({ undo, inventory, limits, words }: UndoBarProps) {
  const { labels, format } = words;
  const { from, to, stock = to, isPending = false } = undo;
  const back = toMovement(to, from);
  const refusal = inventory && !isPending ? foreseeRefusal({ ...inventory, stock }, back, limits) : undefined;
  const noteId = useId();
  const step = { from: format.amount(stock), to: format.amount(toAdjustedStock(stock, back)) };
  return (
    <div {...useFocusReturn()} className="onhand-undo">
      <span id={noteId}>
        {labels.change.changed({ from: format.amount(from), to: format.amount(to) })}{' '}
        {refusal !== undefined
          ? labels.change.undoRefused(toRefusalText(refusal, words))
          : stock !== to && labels.change.undoNow(step)}
      </span>
      <Button
        icon="undo"
        kind="quiet"
        isBusy={isPending}
        isWaiting={refusal !== undefined}
        describedBy={noteId}
        onPress={undo.onUndo}
      >
        {isPending ? labels.change.undoing : labels.change.undo}
      </Button>
    </div>
  );
}

/** The pieces that come or go between two counts. */
function toMovement(from: number, to: number): Adjustment {
  return { operation: to > from ? 'increment' : 'decrement', quantity: Math.abs(to - from) };
}
