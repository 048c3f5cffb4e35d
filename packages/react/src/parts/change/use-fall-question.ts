import { useState } from 'react';
import type { Adjustment } from '../part-props.ts';
import { isLargeFall, toAdjustedStock } from './adjusted-stock.ts';

/** What a person is asked before stock falls by a lot. */
export interface FallQuestion<Change extends Adjustment> {
  /** The change that they are asked about. */
  readonly asked: Change | undefined;
  /** Makes a change, or asks first. */
  ask(change: Change): void;
  answer(isSure: boolean): void;
}

interface FallLimit {
  /** Stock before the change; nothing is made while it is not known. */
  readonly stock: number | undefined;
  readonly share: number | null;
}

/** Lets a change through, unless it takes so much out that a person is asked first. */
export function useFallQuestion<Change extends Adjustment>(
  { stock, share }: FallLimit,
  make: (change: Change) => void,
): FallQuestion<Change> {
  const [asked, setAsked] = useState<Change>();
  return {
    asked,
    ask(change) {
      if (stock === undefined) return;
      if (isLargeFall(stock, toAdjustedStock(stock, change), share)) setAsked(change);
      else make(change);
    },
    answer(isSure) {
      setAsked(undefined);
      if (isSure && asked !== undefined) make(asked);
    },
  };
}
