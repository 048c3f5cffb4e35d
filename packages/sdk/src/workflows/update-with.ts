import type { Inventory, InventoryUpdate } from '@onhand/spec';
import { isUpdateResult } from '../answers/is-update-result.ts';
import { checkDuration } from '../arguments/check-duration.ts';
import { checkMaxAttempts } from '../arguments/check-max-attempts.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { learn } from '../cache/learn.ts';
import { AbortedError } from '../errors/aborted-error.ts';
import { isInventoryError } from '../errors/is-inventory-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { InventoryContext } from '../inventory-context.ts';
import { getInventory } from '../operations/get-inventory.ts';
import { type UpdateOptions, type UpdateOutcome, updateInventory } from '../operations/update-inventory.ts';
import type { RemainingLimits } from '../transport/call-limits.ts';
import type { Runtime } from '../transport/runtime.ts';
import { startWatch } from '../transport/watch.ts';
import { within } from '../transport/within.ts';

/** Decides on a change by the inventory as it is now; `undefined` is to leave it. May be asked several times. */
export type DecideChange = (
  current: Inventory,
) => InventoryUpdate | undefined | Promise<InventoryUpdate | undefined>;

/** What `updateWith` takes. Every try has a key and a precondition of its own, so neither can be given. */
export interface UpdateWithOptions extends Omit<UpdateOptions, 'idempotencyKey' | 'ifMatch'> {
  /** How often to read and decide, the first time included; 10 unless given. */
  readonly maxAttempts?: number | undefined;
}

/** What to decide on, and how. */
export interface UpdateWithInput {
  readonly productId: string;
  readonly decide: DecideChange;
  readonly options: UpdateWithOptions & RemainingLimits;
}

/** What a decision has to keep to. */
interface Decision {
  readonly runtime: Runtime;
  readonly intent: string;
  readonly signal?: AbortSignal | undefined;
  readonly deadlineMs: number;
  readonly wholeDeadlineMs: number;
}

/** The longest wait before the second try, which doubles with each one, and what the doubling stops at. */
const baseDelayMs = 10;
const maxDelayMs = 200;

/** Reads, decides and changes under the condition that nothing changed meanwhile; otherwise all three again. */
export async function updateWith(
  context: InventoryContext,
  { productId, decide, options: { maxAttempts = 10, ...options } }: UpdateWithInput,
): Promise<UpdateOutcome | undefined> {
  const { runtime } = context.settings;
  const intent = `update the inventory of ${describeValue(productId)}`;
  checkMaxAttempts(maxAttempts, intent);
  const limits = startDeadline(context, options, intent);
  for (let attempt = 1; ; attempt++) {
    const inventory = await readNow(context, productId, limits());
    const change = await askWithin(() => decide({ ...inventory }), { runtime, intent, ...limits() });
    if (change === undefined) return undefined;
    try {
      const conditional = { ...limits(), ifMatch: inventory.version };
      return await updateInventory(
        context,
        { productId, change, intent, options: conditional },
        isUpdateResult,
      );
    } catch (error) {
      // A version never comes back. So a try whose answer was lost is refused as well, should it arrive after this, and
      // had it been applied before, its key would have brought its answer.
      if (attempt >= maxAttempts || !isMismatch(error)) throw error;
    }
    const ceilingMs = Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1));
    await startWatch(runtime, runtime.random() * ceilingMs, options.signal).interrupted;
  }
}

/** What the deadline, which holds for all tries together, leaves of itself whenever it is asked. Throws when that is nothing. */
function startDeadline<Options extends RemainingLimits>(
  { settings: { runtime, deadlineMs: defaultMs } }: InventoryContext,
  options: Options,
  intent: string,
) {
  const deadlineMs = checkDuration(options.deadlineMs ?? defaultMs, 'deadlineMs', intent);
  const { wholeDeadlineMs = deadlineMs } = options;
  const endMs = runtime.now() + deadlineMs;
  return () => {
    const leftMs = endMs - runtime.now();
    if (leftMs <= 0) throw toTimeout(intent, wholeDeadlineMs);
    return { ...options, deadlineMs: leftMs, wholeDeadlineMs };
  };
}

/** What the function decides, unless the time is over or the signal aborted before. */
async function askWithin<Value>(
  ask: () => Value | Promise<Value>,
  { runtime, intent, signal, deadlineMs, wholeDeadlineMs }: Decision,
): Promise<Value> {
  const asking = (async () => ({ value: await ask() }))();
  const first = await within(asking, { runtime, timeoutMs: deadlineMs, signal });
  if (first === 'aborted') throw new AbortedError({ intent, outcome: 'not-applied', cause: signal?.reason });
  if (first === 'elapsed') throw toTimeout(intent, wholeDeadlineMs, 'nothing was decided');
  return first.value;
}

function toTimeout(intent: string, limitMs: number, missing?: string): TimeoutError {
  return new TimeoutError({ intent, outcome: 'not-applied', limit: 'deadlineMs', limitMs, missing });
}

/** What the server says now, whole: nothing of it comes from what is remembered. */
async function readNow(
  context: InventoryContext,
  productId: string,
  limits: UpdateWithOptions,
): Promise<Inventory> {
  const moment = context.cache.moment();
  const observation = await getInventory(context, { ...limits, productId, known: undefined });
  learn(context, observation, { moment });
  return observation.inventory;
}

/** Goes by the status, which alone is left of a refusal that arrives cut short. */
function isMismatch(error: unknown): boolean {
  return isInventoryError(error) && error.status === 412 && error.code !== 'confirmation-invalid';
}
