import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** What changes with the address. The focus follows, so that a screen reader says what is shown now. */
export function MainContent({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    main.current?.focus({ preventScroll: true });
  }, [location]);
  return (
    <main ref={main} tabIndex={-1}>
      {children}
    </main>
  );
}
