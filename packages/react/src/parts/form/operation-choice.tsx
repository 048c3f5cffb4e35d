import type { InventoryOperation } from '@onhand/sdk';
import { useId } from 'react';
import { Icon } from '../basics/icon.tsx';
import type { Words } from '../words/use-words.tsx';

const icons = { increment: 'plus', decrement: 'minus', set: 'equals' } as const;
const operations = ['increment', 'decrement', 'set'] as const;

interface OperationChoiceProps {
  readonly value: InventoryOperation;
  readonly words: Words;
  readonly onChange: (operation: InventoryOperation) => void;
}

/** Radio buttons, so that one press is enough and the arrow keys do what they always do. */
export function OperationChoice({ value, words: { labels }, onChange }: OperationChoiceProps) {
  const name = useId();
  return (
    <fieldset className="onhand-choice">
      <legend>{labels.form.operation}</legend>
      <div className="onhand-choice-options">
        {operations.map((operation) => (
          <label key={operation}>
            <input
              type="radio"
              name={name}
              value={operation}
              checked={value === operation}
              onChange={() => onChange(operation)}
            />
            <span>
              <Icon name={icons[operation]} />
              {labels.form[operation]}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
