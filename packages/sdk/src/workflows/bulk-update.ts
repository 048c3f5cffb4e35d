import type { BulkInput, BulkOptions, BulkOutcome } from '../bulk/bulk-options.ts';
import { BulkQueue, type BulkSource } from '../bulk/bulk-queue.ts';
import { BulkRun } from '../bulk/bulk-run.ts';
import { BulkTally } from '../bulk/bulk-tally.ts';
import { resolveBulk } from '../bulk/resolve-bulk.ts';
import { BulkInventoryError } from '../errors/bulk-inventory-error.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import type { BatchItem } from '../operations/batch-update-inventory.ts';
import { resolveLimits } from '../transport/call-limits.ts';

const intent = 'update in bulk';
/** What the longest key of an input leaves for that of the run. */
const maxRunKeyLength = 255 - `:${Number.MAX_SAFE_INTEGER}`.length;

/** Makes the changes of a source of any length, each at most once, and tells what became of each. */
export async function bulkUpdate(
  context: InventoryContext,
  source: BulkSource,
  options: BulkOptions,
): Promise<BulkOutcome> {
  const plan = resolveBulk(options);
  // What no request can go by is said once, and not by every input.
  resolveLimits(options, context.settings, intent);
  const key = checkRunKey(context.transport.resolveKey(options.idempotencyKey, intent));
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

/**
 * The key of an input is that of the run and its place, so that the same run again sends the same keys. What is no change at all
 * is left to fail alone when it is sent.
 */
function toInput(item: unknown, index: number, key: string): BulkInput {
  const { productId, change, ifMatch, idempotencyKey = `${key}:${index}` }: BatchItem = Object(item);
  return { productId, change, ifMatch, index, idempotencyKey };
}

/** The key of a run, when there is room behind it for the place of an input. */
function checkRunKey(key: string): string {
  if (key.length <= maxRunKeyLength) return key;
  const rule = `must have at most ${maxRunKeyLength} characters, for the place of each input comes behind it`;
  throw new ConfigurationError({ intent, argument: 'idempotencyKey', rule });
}

/** How many inputs there are, where they are all there already. */
function toLength(source: BulkSource): number | undefined {
  if (Array.isArray(source)) return source.length;
  return source instanceof Set ? source.size : undefined;
}
