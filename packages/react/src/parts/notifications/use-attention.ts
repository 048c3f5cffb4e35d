import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Whether somebody is at the notifications, and where the focus was before: it must not fall off the page when the notification that
 * has it goes.
 */
export function useAttention(region: RefObject<HTMLElement | null>, hasItems: boolean) {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isHidden = usePageHidden();
  const before = useRef<HTMLElement>(undefined);
  useEffect(() => {
    // No event tells that what was pointed at, or had the focus, is gone.
    if (hasItems) return;
    setPointed(false);
    setFocused(false);
  }, [hasItems]);

  const onFocus = ({ relatedTarget }: FocusEvent<HTMLElement>) => {
    setFocused(true);
    const cameFromOutside = !region.current?.contains(relatedTarget);
    if (cameFromOutside && relatedTarget instanceof HTMLElement) before.current = relatedTarget;
  };
  /** Call it before a notification goes: moves the focus out of it, to the next one or back to where it was. */
  const leave = (id: string) => {
    const all = [...(region.current?.querySelectorAll<HTMLElement>('[data-notification]') ?? [])];
    const leaving = all.find((element) => element.dataset.notification === id);
    if (!leaving?.contains(document.activeElement)) return;
    const next = all.find((element) => element !== leaving)?.querySelector('button');
    (next ?? before.current)?.focus();
  };
  const handlers = {
    onFocus,
    onBlur: () => setFocused(false),
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
  };
  return { isPaused: isPointed || isFocused || isHidden, leave, handlers };
}

function usePageHidden(): boolean {
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    const update = () => setHidden(document.hidden);
    update();
    document.addEventListener('visibilitychange', update);
    return () => document.removeEventListener('visibilitychange', update);
  }, []);
  return isHidden;
}
