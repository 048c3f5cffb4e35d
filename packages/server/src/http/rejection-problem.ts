import type { FieldError } from '@onhand/spec';
import type { Rejection } from '../engine/rejection.ts';
import { formatETag } from './etag.ts';
import { HttpProblem } from './http-problem.ts';
import { toUpdateResult } from './wire.ts';

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
    case 'max-stock':
      return HttpProblem.of('max-stock', {
        detail: `Stock would be ${rejection.wouldBe}; a product holds at most ${rejection.maxStock} pieces.`,
        errors: only('stock', `must not bring stock above ${rejection.maxStock}`),
      });
    case 'available-mismatch':
      return HttpProblem.of('available-mismatch', {
        detail: `Available would be ${rejection.available}, the request expects ${rejection.expected}.`,
        errors: only('available', `must equal the resulting ${rejection.available}`),
      });
  }
}

const only = (field: string, message: string): FieldError[] => [{ field, message }];
