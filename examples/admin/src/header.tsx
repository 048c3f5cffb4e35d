import { Link } from 'wouter';
import type { Session } from './session.ts';
import { ThemeSwitch } from './theme-switch.tsx';

interface HeaderProps {
  readonly session: Session | undefined;
  readonly onSignOut: () => void;
}

export function Header({ session, onSignOut }: HeaderProps) {
  return (
    <header className="header">
      <Link href="/" className="brand">
        <img src="icon.svg" alt="" width="28" height="28" />
        Stock
      </Link>
      <ThemeSwitch />
      {session !== undefined && (
        <div className="who">
          <span>
            {session.name}
            {session.role !== undefined && <small>{session.role}</small>}
          </span>
          <button type="button" onClick={onSignOut}>
            Sign out
          </button>
        </div>
      )}
    </header>
  );
}
