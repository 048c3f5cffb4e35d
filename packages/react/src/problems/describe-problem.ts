import { type AnyInventoryError, isInventoryError } from '@onhand/sdk';
import type { ViewProblem } from './view-problem.ts';

/**
 * What a failure is to a person. Every error has exactly one kind. A change whose outcome is not known is always
 * `unknown-outcome`, whatever it failed with.
 *
 * @example
 * const problem = describeProblem(error);
 * if (problem.kind === 'rate-limited') wait(problem.seconds);
 */
export function describeProblem(error: unknown): ViewProblem {
  if (!isInventoryError(error)) return describeFailure(error);
  if (error.outcome === 'unknown') return { kind: 'unknown-outcome', idempotencyKey: error.idempotencyKey };
  return describeCertain(error);
}

/** What is certain: nothing was changed. */
function describeCertain(error: AnyInventoryError): ViewProblem {
  switch (error.code) {
    case 'unauthorized':
    case 'access-token':
      return { kind: 'signed-out' };
    case 'forbidden':
      return { kind: 'forbidden', permission: error.requiredPermission };
    case 'product-not-found':
      return { kind: 'missing', what: 'product' };
    case 'reservation-not-found':
    case 'reservation-not-active':
      return { kind: 'missing', what: 'reservation' };
    case 'backorder-not-found':
    case 'backorder-not-open':
      return { kind: 'missing', what: 'other' };
    case 'version-mismatch':
      return { kind: 'conflict', currentVersion: error.currentVersion };
    case 'precondition-required':
    case 'confirmation-invalid':
    case 'adjustment-already-processed':
      return { kind: 'conflict', currentVersion: undefined };
    case 'network':
    case 'timeout':
      return { kind: 'offline' };
    case 'quota-exceeded':
      return { kind: 'rate-limited', because: 'quota', seconds: toSeconds(error) };
    case 'overloaded':
      return { kind: 'rate-limited', because: 'overloaded', seconds: toSeconds(error) };
    case 'unexpected-response':
      return describeStranger(error);
    default:
      return describeInput(error) ?? describeFailure(error);
  }
}

/** An answer that is not of the API: of a proxy, which is understood by its status. */
function describeStranger(error: AnyInventoryError): ViewProblem {
  if (error.status === 401) return { kind: 'signed-out' };
  if (error.status === 429) return { kind: 'rate-limited', because: 'quota', seconds: toSeconds(error) };
  return describeFailure(error);
}

/** What was entered cannot be done. */
function describeInput(error: AnyInventoryError): ViewProblem | undefined {
  const { message } = error;
  const quantity = { kind: 'invalid-input', field: 'quantity', message } as const;
  switch (error.code) {
    case 'invalid-request': {
      const [first] = error.errors;
      const reason = first === undefined ? message : `${first.field}: ${first.message}`;
      return { kind: 'invalid-input', field: toInputField(first?.field), message: reason, rule: undefined };
    }
    case 'configuration':
      return { kind: 'invalid-input', field: toInputField(error.argument), message, rule: undefined };
    case 'insufficient-stock': {
      const { available, requested } = error;
      return { ...quantity, rule: { name: 'insufficient-stock', available, requested } };
    }
    case 'below-reserved':
    case 'below-active-reservations':
      return { ...quantity, rule: { name: 'below-reserved' } };
    case 'max-stock':
      return { ...quantity, rule: { name: 'max-stock' } };
    case 'max-single-adjustment':
    case 'max-reserved-percentage':
    case 'max-daily-adjustments':
      return { ...quantity, rule: { name: 'limit' } };
    case 'release-exceeds-reserved':
    case 'release-exceeds-reservation':
    case 'available-mismatch':
      return { ...quantity, rule: undefined };
    default:
      return undefined;
  }
}

function describeFailure(error: unknown): ViewProblem {
  const message = error instanceof Error ? error.message : String(error);
  const { requestId, retryable = false } = isInventoryError(error) ? error : {};
  return { kind: 'failed', message, requestId, retryable };
}

/** Where a field of the API is entered. */
function toInputField(field: string | undefined): 'quantity' | 'reason' | 'notes' | undefined {
  if (field === 'stock' || field === 'quantity' || field === 'reserved') return 'quantity';
  return field === 'reason' || field === 'notes' ? field : undefined;
}

function toSeconds({ retryAfterMs = 1000 }: AnyInventoryError): number {
  return Math.max(1, Math.ceil(retryAfterMs / 1000));
}
