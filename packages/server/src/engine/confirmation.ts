/** A change that was previewed: who may apply it, what it is, and the version that the preview was made of. */
export interface Confirmation {
  readonly token: string;
  readonly subject: string;
  readonly productId: string;
  readonly fingerprint: string;
  readonly version: number;
  readonly expiresAtMs: number;
}

export const confirmationMs = 10 * 60 * 1000;

/** Whether a confirmation is for this change of this caller, and not too old. Its version is judged like `If-Match`. */
export function confirms(
  confirmation: Confirmation | undefined,
  change: Pick<Confirmation, 'subject' | 'productId' | 'fingerprint'>,
  nowMs: number,
): confirmation is Confirmation {
  return (
    confirmation !== undefined &&
    confirmation.subject === change.subject &&
    confirmation.productId === change.productId &&
    confirmation.fingerprint === change.fingerprint &&
    confirmation.expiresAtMs > nowMs
  );
}
