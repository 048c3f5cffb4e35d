import type { KeyClaim, KeyStatus, StoredAnswer } from './inventory-store.ts';

/** Remembers which Idempotency-Keys are running and what the finished ones were answered. */
export function createKeyMemory(retentionMs: number, earlier: ReadonlyMap<string, StoredAnswer> = new Map()) {
  const running = new Map<string, string>();
  // A Map iterates in order of insertion, which is the order of `atMs`: the oldest answers are at the front.
  const answered = new Map(earlier);

  function forgetOld(nowMs: number) {
    for (const [scope, answer] of answered) {
      if (answer.atMs + retentionMs > nowMs) return;
      answered.delete(scope);
    }
  }

  return {
    claim({ scope, fingerprint }: KeyClaim, nowMs: number): KeyStatus {
      forgetOld(nowMs);
      const answer = answered.get(scope);
      // Asked of the answer itself too: where a clock was set back, an older one can stand behind a younger one.
      if (answer && answer.atMs + retentionMs > nowMs) return { state: 'answered', answer };
      answered.delete(scope);
      const first = running.get(scope);
      if (first !== undefined) return { state: 'running', fingerprint: first };
      running.set(scope, fingerprint);
      return { state: 'claimed' };
    },
    answer(scope: string, answer: StoredAnswer) {
      running.delete(scope);
      answered.set(scope, answer);
    },
    release(scope: string) {
      running.delete(scope);
    },
    /** The answers as they are now. A request that is running has none, and its key is free wherever they are taken to. */
    capture: (): ReadonlyMap<string, StoredAnswer> => new Map(answered),
  };
}
