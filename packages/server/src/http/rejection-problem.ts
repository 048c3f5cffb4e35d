import type { FieldError } from '@onhand/spec';
import type { Rejection } from '../engine/rejection.ts';
import { toUpdateResult } from '../wire.ts';
import { formatETag } from './etag.ts';
import { HttpProblem } from './http-problem.ts';

/** Puts a refusal of the rules into the words of the API. */
export function toHttpProblem(rejection: Rejection): HttpProblem {
  switch (rejection.code) {
    case 'forbidden':
      return HttpProblem.of('forbidden', {
        detail: 'Insufficient permissions to update inventory.',
        required_permission: rejection.requiredPermission,
      });
    case 'adjustment-already-processed':
      return HttpProblem.of('adjustment-already-processed', {
        detail: `Adjustment ID '${rejection.adjustmentId}' has already been processed.`,
        inventory_history_id: rejection.original.entry.id,
        original: toUpdateResult(rejection.original),
        payload_matches: rejection.payloadMatches,
      });
    case 'version-mismatch':
      return HttpProblem.of('version-mismatch', {
        detail: `The inventory is at version ${rejection.currentVersion}, which If-Match does not name.`,
        current_version: rejection.currentVersion,
        headers: { etag: formatETag(rejection.currentVersion) },
      });
    case 'insufficient-stock': {
      const { available, requested } = rejection;
      return HttpProblem.of('insufficient-stock', {
        detail: `Only ${available} pieces are available, ${requested} were requested.`,
        errors: [{ field: rejection.field, message: `must be at most ${available}` }],
        available,
        requested,
      });
    }
    case 'below-reserved':
      return HttpProblem.of('below-reserved', {
        detail: 'Cannot decrement stock below reserved quantity.',
        errors: only('stock', `Stock cannot be less than reserved quantity (${rejection.reserved} units)`),
      });
    case 'release-exceeds-reserved':
      return HttpProblem.of('release-exceeds-reserved', {
        detail: `Cannot release ${rejection.requested} pieces, only ${rejection.reserved} are reserved.`,
        errors: only('reserved', `must be at most ${rejection.reserved}`),
      });
    case 'below-active-reservations':
      return HttpProblem.of('below-active-reservations', {
        detail: `Active reservations hold ${rejection.held} pieces, reserved would be ${rejection.wouldBe}.`,
        errors: only('reserved', `must not bring reserved below the ${rejection.held} pieces that are held`),
      });
    case 'release-exceeds-reservation':
      return HttpProblem.of('release-exceeds-reservation', {
        detail: `Reservation '${rejection.reservationId}' holds ${rejection.held} pieces, ${rejection.requested} were requested.`,
        errors: only('reserved', `must be at most ${rejection.held}`),
      });
    case 'reservation-not-found':
      return HttpProblem.of('reservation-not-found', {
        detail: `Reservation with ID '${rejection.reservationId}' not found.`,
      });
    case 'reservation-not-active':
      return HttpProblem.of('reservation-not-active', {
        detail: `Reservation '${rejection.reservationId}' is ${rejection.state}.`,
        state: rejection.state,
      });
    case 'backorder-not-found':
      return HttpProblem.of('backorder-not-found', {
        detail: `Backorder with ID '${rejection.backorderId}' not found.`,
      });
    case 'backorder-not-open':
      return HttpProblem.of('backorder-not-open', {
        detail: `Backorder '${rejection.backorderId}' has been fulfilled already.`,
      });
    case 'max-stock':
      return HttpProblem.of('max-stock', {
        detail:
          rejection.of === 'stock'
            ? `Stock would be ${rejection.wouldBe}; a product holds at most ${rejection.maxStock} pieces.`
            : `Backordered would be ${rejection.wouldBe}; a product can owe at most ${rejection.maxStock} pieces.`,
        errors: only('stock', `must not bring ${rejection.of} above ${rejection.maxStock}`),
      });
    case 'max-single-adjustment':
      return HttpProblem.of('max-single-adjustment', {
        detail: `One change may move at most ${rejection.limit} pieces, this moves ${rejection.wouldBe}.`,
        errors: only('stock', `must not move more than ${rejection.limit} pieces`),
      });
    case 'max-reserved-percentage':
      return HttpProblem.of('max-reserved-percentage', {
        detail: `At most ${rejection.percentage} % of the stock, ${rejection.limit} pieces, may be reserved; it would be ${rejection.wouldBe}.`,
        errors: only('reserved', `must not bring reserved above ${rejection.limit}`),
      });
    case 'max-daily-adjustments':
      return HttpProblem.of('max-daily-adjustments', {
        detail: `The product has had its ${rejection.limit} manual adjustments of this UTC day.`,
        errors: only('stock', `can be adjusted ${rejection.limit} times a day`),
      });
    case 'confirmation-invalid':
      return HttpProblem.of('confirmation-invalid', {
        detail:
          'The confirmation token is unknown or expired, or confirms another change. Ask for a new preview.',
      });
    case 'precondition-required':
      return HttpProblem.of('precondition-required', {
        detail: 'This server takes a set only with If-Match. Read the inventory and send its ETag.',
      });
    case 'available-mismatch':
      return HttpProblem.of('available-mismatch', {
        detail: `Available would be ${rejection.available}, the request expects ${rejection.expected}.`,
        errors: only('available', `must equal the resulting ${rejection.available}`),
      });
  }
}

const only = (field: string, message: string): FieldError[] => [{ field, message }];
