import { isInventory } from '../answers/is-inventory.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { toRoute } from '../arguments/to-route.ts';
import type { Observation } from '../cache/observation.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { CallLimits } from '../transport/call-limits.ts';

/** Which inventory, and what is known of it already. */
export interface GetInventoryInput extends CallLimits {
  readonly productId: string;
  readonly known: Observation | undefined;
}

/** Reads one inventory with its ETag. What is known already is not sent again when the server still has it (304). */
export async function getInventory(
  { transport }: InventoryContext,
  { productId, known, ...limits }: GetInventoryInput,
): Promise<Observation> {
  const intent = toReadIntent(productId);
  const result = await transport.exchange(
    {
      intent,
      method: 'GET',
      ...toRoute('/products/{productId}/inventory', { productId }, intent),
      ...(known?.etag !== undefined && { headers: { 'if-none-match': known.etag } }),
      isExpected: isInventory,
    },
    limits,
  );
  if (result.ok) return { inventory: result.body, etag: result.answer.headers.get('etag') ?? undefined };
  if (known?.etag !== undefined && result.answer?.status === 304) return known;
  throw result.error;
}

/** What reading an inventory is called in messages. */
export function toReadIntent(productId: string): string {
  return `read the inventory of ${describeValue(productId)}`;
}
