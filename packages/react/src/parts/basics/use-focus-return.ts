import { type FocusEvent, type RefCallback, useCallback, useRef } from 'react';

/** What an element needs, so that the focus does not fall off the page when it goes. */
interface FocusReturn {
  readonly ref: RefCallback<HTMLElement>;
  onFocus(event: FocusEvent<HTMLElement>): void;
}

/** Gives the focus back to where it was before, when what has it is taken off the page. */
export function useFocusReturn(): FocusReturn {
  const shown = useRef<HTMLElement>(null);
  const before = useRef<HTMLElement>(undefined);
  const ref = useCallback((element: HTMLElement | null) => {
    // React lets go of an element while it is still on the page, and only then can the focus be moved out of it.
    if (element === null && shown.current?.contains(document.activeElement)) before.current?.focus();
    shown.current = element;
  }, []);
  const onFocus = useCallback(({ relatedTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget instanceof HTMLElement && !shown.current?.contains(relatedTarget)) {
      before.current = relatedTarget;
    }
  }, []);
  return { ref, onFocus };
}
