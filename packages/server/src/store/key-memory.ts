import type { KeyClaim, KeyStatus, StoredAnswer } from './inventory-store.ts';

/** Remembers which Idempotency-Keys are running and what the finished ones were answered. */
export function createKeyMemory(retentionMs: number) {
  const running = new Map<string, string>();
  // A Map iterates in order of insertion, which is the order of `atMs`: the oldest answers are at the front.
  const answered = new Map<string, StoredAnswer>();

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
      if (answer) return { state: 'answered', answer };
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
  };
}
