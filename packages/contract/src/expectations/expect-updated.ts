import type { InventoryUpdateResult } from '@onhand/spec';
import { inventoryUpdateResultSchema } from '@onhand/spec/schemas';
import type { Answer } from '../client/answer.ts';
import { expectShape } from './expect-shape.ts';

/** Expects that the change was accepted, and returns what the server says it did. */
export function expectUpdated(answer: Answer): InventoryUpdateResult {
  return expectShape(answer, inventoryUpdateResultSchema);
}
