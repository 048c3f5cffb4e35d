import type { BulkInput, BulkOptions, BulkOutcome } from '../bulk/bulk-options.ts';
import { BulkQueue, type BulkSource } from '../bulk/bulk-queue.ts';
import { BulkRun } from '../bulk/bulk-run.ts';
import { BulkTally } from '../bulk/bulk-tally.ts';
import { resolveBulk } from '../bulk/resolve-bulk.ts';
import { BulkInventoryError } from '../errors/bulk-inventory-error.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { BatchItem } from '../operations/batch-update-inventory.ts';

const intent = 'update in bulk';

/** Makes the changes of a source of any length, each at most once, and tells what became of each. */
export async function bulkUpdate(
  context: InventoryContext,
  source: BulkSource,
  options: BulkOptions,
): Promise<BulkOutcome> {
  const plan = resolveBulk(options);
  const key = context.transport.resolveKey(options.idempotencyKey, intent);
  const length = toLength(source);
  const tally = new BulkTally(options, length ?? options.total, context.settings.runtime.now);
  const queue = new BulkQueue(source, (item, index) => toInput(item, index, key));
  const run = new BulkRun({ context, queue, tally, plan, options, isInMemory: length !== undefined });
  const halt = await run.execute();
  const results = tally.toOutcome(key);
  if (halt === undefined) return results;
  const { total, succeeded, failed, skipped } = results.summary;
  throw new BulkInventoryError({
    intent,
    outcome: tally.isWithoutEffect ? 'not-applied' : 'unknown',
    idempotencyKey: key,
    reason: `${halt.reason} after ${total} inputs, of which ${succeeded} succeeded, ${failed} failed and ${skipped} were skipped`,
    cause: halt.cause,
    results,
  });
}

/** The key of an input is that of the run and its place, so that the same run again sends the same keys. */
function toInput(item: BatchItem, index: number, key: string): BulkInput {
  if (typeof item !== 'object' || item === null) {
    throw new ConfigurationError({ intent, argument: `input ${index}`, rule: 'must be an object' });
  }
  const { productId, change, ifMatch, idempotencyKey = `${key}:${index}` } = item;
  return { productId, change, ifMatch, index, idempotencyKey };
}

/** How many inputs there are, where they are all there already. */
function toLength(source: BulkSource): number | undefined {
  if (Array.isArray(source)) return source.length;
  return source instanceof Set ? source.size : undefined;
}
