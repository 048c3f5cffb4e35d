import type { InventoryUpdateResult } from '@onhand/spec';
import { inventoryUpdateResultSchema } from '@onhand/spec/schemas';
import type { Answer } from '../client/answer.ts';
import { expectShape } from './expect-shape.ts';

/** Expects that the change was accepted, and returns what the server says it did. */
export function expectUpdated(answer: Answer): InventoryUpdateResult {
  return expectShape(answer, inventoryUpdateResultSchema);
}

/** What is documented of the result of a change that stands inside of another answer; as it is, where it is none. */
export function toDocumentedResult(value: unknown): unknown {
  const parsed = inventoryUpdateResultSchema.safeParse(value);
  return parsed.success ? parsed.data : value;
}
