import type { ReactNode, Ref } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps {
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  readonly type?: 'button' | 'submit';
  readonly icon?: IconName;
  /** Keeps the focus, unlike `disabled`, and does nothing when it is pressed. */
  readonly isWaiting?: boolean;
  readonly isDisabled?: boolean;
  /** Shows that this is what is under way. */
  readonly isBusy?: boolean;
  readonly describedBy?: string | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly onPress?: (() => void) | undefined;
  readonly children: ReactNode;
}

export function Button(props: ButtonProps) {
  const { kind = 'secondary', type = 'button', isWaiting = false, isBusy = false } = props;
  return (
    <button
      ref={props.buttonRef}
      type={type}
      className={`onhand-button onhand-button--${kind}`}
      disabled={props.isDisabled}
      aria-disabled={isWaiting || isBusy || undefined}
      aria-describedby={props.describedBy}
      data-busy={isBusy || undefined}
      onClick={isWaiting || isBusy ? (event) => event.preventDefault() : () => props.onPress?.()}
    >
      {isBusy ? <Spinner /> : props.icon !== undefined && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </button>
  );
}

function Spinner() {
  return <span className="onhand-spinner" aria-hidden="true" />;
}

/** A button that is only a sign to the eye, and its words to everyone else. */
export function IconButton(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly onPress: () => void;
}) {
  return (
    <button
      ref={props.buttonRef}
      type="button"
      className="onhand-icon-button"
      aria-label={props.label}
      title={props.label}
      onClick={props.onPress}
    >
      <Icon name={props.icon} />
    </button>
  );
}
