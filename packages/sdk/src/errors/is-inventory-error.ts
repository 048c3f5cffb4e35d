import type { AbortedError } from './aborted-error.ts';
import type { AccessTokenError } from './access-token-error.ts';
import type { BulkInventoryError } from './bulk-inventory-error.ts';
import type { ConfigurationError } from './configuration-error.ts';
import type { ConfirmationDeclinedError } from './confirmation-declined-error.ts';
import { InventoryError } from './inventory-error.ts';
import type { NetworkError } from './network-error.ts';
import type { AnyProblemError } from './problem-errors.ts';
import type { TimeoutError } from './timeout-error.ts';
import type { UnexpectedResponseError } from './unexpected-response-error.ts';
import type { UnreadableResponseError } from './unreadable-response-error.ts';

/** Every error of this package, as a union that narrows on `code`. */
export type AnyInventoryError =
  | AnyProblemError
  | AbortedError
  | AccessTokenError
  | BulkInventoryError
  | ConfigurationError
  | ConfirmationDeclinedError
  | NetworkError
  | TimeoutError
  | UnexpectedResponseError
  | UnreadableResponseError;

/**
 * Whether a thrown value is an error of this package; then `switch (error.code)` narrows it to one class.
 *
 * @example
 * try {
 *   await inventory.reserve('prod_789', 5, { orderId });
 * } catch (error) {
 *   if (isInventoryError(error) && error.code === 'insufficient-stock') return `only ${error.available} left`;
 *   throw error;
 * }
 */
export function isInventoryError(value: unknown): value is AnyInventoryError {
  return value instanceof InventoryError;
}
