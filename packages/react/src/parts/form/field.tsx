import { type ReactNode, useId } from 'react';
import { Icon } from '../basics/icon.tsx';

/** What connects an input with its label, and with what is said about it. */
interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  readonly id?: string;
  readonly label: ReactNode;
  readonly optional?: string | undefined;
  readonly error: string | undefined;
  readonly children: (wiring: Wiring) => ReactNode;
}

/** An input with its label and, beneath it, what is wrong with it. */
export function Field({ id: givenId, label, optional, error, children }: FieldProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const errorId = `${id}error`;
  return (
    <div className="onhand-field" data-invalid={error !== undefined || undefined}>
      <label htmlFor={id}>
        {label} {optional !== undefined && <span className="onhand-muted">({optional})</span>}
      </label>
      {children({ id, 'aria-describedby': errorId, 'aria-invalid': error === undefined ? undefined : true })}
      <p className="onhand-field-error" id={errorId} aria-live="polite">
        {error !== undefined && (
          <>
            <Icon name="critical" /> {error}
          </>
        )}
      </p>
    </div>
  );
}
