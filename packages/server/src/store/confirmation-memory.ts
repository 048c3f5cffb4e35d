import type { Confirmation } from '../engine/confirmation.ts';

/** Remembers which changes were previewed, until they can no longer be confirmed. */
export function createConfirmationMemory(remembered: readonly Confirmation[]) {
  // A Map iterates in order of insertion, which is the order of expiry: the oldest are at the front.
  const byToken = new Map(remembered.map((confirmation) => [confirmation.token, confirmation]));

  return {
    find: (token: string): Confirmation | undefined => byToken.get(token),
    add(confirmation: Confirmation, lifetimeMs: number): void {
      const nowMs = confirmation.expiresAtMs - lifetimeMs;
      for (const { token, expiresAtMs } of byToken.values()) {
        if (expiresAtMs > nowMs) break;
        byToken.delete(token);
      }
      byToken.set(confirmation.token, confirmation);
    },
    capture: (): readonly Confirmation[] => [...byToken.values()],
  };
}
