import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { useFocusReturn } from './use-focus-return.ts';

interface NoticeProps {
  readonly tone: 'neutral' | 'info' | 'warning' | 'error';
  readonly icon: IconName;
  readonly title: string;
  readonly className: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Something that stands in the way, in words, with what can be done about it. It is read out as it appears, before all else. */
export function Notice({ tone, icon, title, className, children, actions }: NoticeProps) {
  return (
    <div {...useFocusReturn()} className={className} data-tone={tone} role="alert">
      <div className="onhand-notice">
        <Icon name={icon} />
        <div className="onhand-notice-text">
          <p className="onhand-notice-title">{title}</p>
          {children}
        </div>
        {actions}
      </div>
    </div>
  );
}
