import { createKey } from './create-key.ts';

/** Time, chance and identity: what the SDK takes from its surroundings. Give your own to make a test deterministic. */
export interface Runtime {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls `callback` once, after `delayMs`; the returned function cancels it. */
  schedule(callback: () => void, delayMs: number): () => void;
  /** A number from 0 up to, not including, 1. */
  random(): number;
  /** A new idempotency key: 1 to 255 visible ASCII characters that nobody used before. */
  createKey(): string;
}

/** The platform's own. */
export const systemRuntime: Runtime = {
  now: () => Date.now(),
  schedule: (callback, delayMs) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
  createKey,
};
