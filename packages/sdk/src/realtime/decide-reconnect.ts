import { realtimeCloseCodes as codes } from '@onhand/spec';
import type { InventoryError, InventoryErrorCode } from '../errors/inventory-error.ts';

const baseDelayMs = 500;
const maxDelayMs = 30_000;
/** What a reader that was too slow, or had too many streams, waits at least. */
const restMs = 5_000;

/** How a stream ended, and where that stands among others. */
export interface EndedStream {
  /** The close code, when it had been opened. */
  readonly closeCode: number | undefined;
  /** Why it was refused, when an answer of the server told. */
  readonly error: Pick<InventoryError, 'code' | 'retryable' | 'retryAfterMs'> | undefined;
  /** Whether anything had been understood on it. */
  readonly isHeard: boolean;
  /** 1 for the first end after a stream that lasted. */
  readonly attempt: number;
  /** Whether there may be another token in place of one that was refused. */
  readonly canRefresh: boolean;
  /** From 0 up to, not including, 1. */
  readonly chance: number;
}

/** What follows from the end of a stream. */
export interface Reconnect {
  /** Open another; or first read each product, to see which may not be watched; or give up, with the error. */
  readonly action: 'open' | 'inspect' | 'end';
  /** How long to wait before it, in milliseconds. */
  readonly delayMs: number;
  /** Whether it speaks against this way of being told. */
  readonly isFault: boolean;
  /** Whether the versions that are known are of a world that is no more. */
  readonly isNewWorld: boolean;
}

/**
 * Decides what follows. The wait is full jitter, from nothing up to a bound that doubles from 0.5 s to 30 s, so that clients that
 * a server lost together do not come back together. Only a token that expired is replaced at once, the first time.
 */
export function decideReconnect(ended: EndedStream): Reconnect {
  return {
    action: decideAction(ended),
    delayMs: decideDelayMs(ended),
    isFault: isFault(ended),
    isNewWorld: ended.closeCode === codes.beganAnew,
  };
}

function decideAction({ closeCode, error, canRefresh }: EndedStream): Reconnect['action'] {
  if (error?.code === 'forbidden' || (error?.code === 'unauthorized' && !canRefresh)) return 'end';
  return refusals.includes(closeCode) || error?.code === 'product-not-found' ? 'inspect' : 'open';
}

/** How long to wait before the next attempt, in milliseconds. */
export function decideDelayMs({
  closeCode,
  error,
  attempt,
  chance,
}: Pick<EndedStream, 'attempt' | 'chance'> & Partial<EndedStream>): number {
  if (closeCode === codes.unauthorized && attempt === 1) return 0;
  const ceilingMs = Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
  return (
    Math.max(error?.retryAfterMs ?? 0, busy.includes(closeCode) ? restMs : 0) + Math.floor(chance * ceilingMs)
  );
}

type Codes = readonly (number | undefined)[];

/** What may be the fault of one product out of several. */
const refusals: Codes = [codes.invalidRequest, codes.forbidden, codes.notFound];
const busy: Codes = [codes.overloaded, codes.tooMany];

/**
 * What a server that has streams says of one, and no fault of the way; any other code may come from in between. That a new
 * ticket is refused is a fault: another server than the one that gave it has answered.
 */
const answers: Codes = [
  ...busy,
  codes.goingAway,
  codes.internal,
  codes.beganAnew,
  codes.notFound,
  codes.unresponsive,
];

/** What says that a server has no streams. */
const speaksAgainst: readonly InventoryErrorCode[] = [
  'route-not-found',
  'method-not-allowed',
  'invalid-request',
  'unexpected-response',
];

function isFault({ closeCode, error, isHeard }: EndedStream): boolean {
  if (isHeard || answers.includes(closeCode)) return false;
  return error === undefined || (!error.retryable && speaksAgainst.includes(error.code));
}
