import { limits } from '@onhand/spec';
import * as z from 'zod/mini';
import type { ChangeCommand } from '../../engine/decide-change.ts';
import type { Caller } from '../auth/caller.ts';
import { HttpProblem } from '../http-problem.ts';
import { parseIdempotencyKey } from '../idempotency-key.ts';
import { type CommandSetting, toChangeCommand } from '../to-change-command.ts';
import { validate } from '../validate.ts';
import { validateUpdate } from '../validate-update.ts';

/** The envelope of a batch; what is in it is judged item by item. */
const batchSchema = z.strictObject({
  mode: z._default(z.enum(['per_item', 'atomic']), 'per_item'),
  stop_on_error: z._default(z.boolean(), false),
  updates: z
    .array(z.unknown())
    .check(
      z.minLength(1, { error: 'must have at least one item' }),
      z.maxLength(limits.maxBatchItems, { error: `must have at most ${limits.maxBatchItems} items` }),
    ),
});

const itemSchema = z.looseObject({
  product_id: z.string(),
  idempotency_key: z.exactOptional(z.string()),
  if_match: z.exactOptional(z.string()),
});

/** The form that the documentation shows: the change in `data`. */
const documentedItemSchema = z.strictObject({ productId: z.string(), data: z.looseObject({}) });

/** One change of a batch, or what is wrong with it. */
export type BatchItem =
  | { readonly index: number; readonly productId: string | null; readonly problem: HttpProblem }
  | ValidItem;

export interface ValidItem {
  readonly index: number;
  readonly productId: string;
  readonly problem?: undefined;
  readonly idempotencyKey: string | undefined;
  readonly command: ChangeCommand;
}

export interface Batch {
  readonly mode: 'per_item' | 'atomic';
  readonly stopOnError: boolean;
  readonly items: readonly BatchItem[];
}

/** Reads the envelope, and each item as far as it can be read. Throws 400 for an envelope that cannot be. */
export function readBatch(body: unknown, caller: Caller, by: CommandSetting): Batch {
  const { mode, stop_on_error: stopOnError, updates } = validate(batchSchema, body);
  return {
    mode,
    stopOnError,
    items: updates.map((item, index) => readItem(item, index, { ...by, caller })),
  };
}

function readItem(value: unknown, index: number, by: CommandSetting & { caller: Caller }): BatchItem {
  try {
    const {
      product_id: productId,
      idempotency_key: key,
      if_match: ifMatch,
      ...change
    } = validate(itemSchema, toFlatItem(value));
    const update = validateUpdate(change);
    const idempotencyKey = key === undefined ? undefined : parseIdempotencyKey(key);
    return { index, productId, idempotencyKey, command: toChangeCommand(update, ifMatch ?? null, by) };
  } catch (thrown) {
    if (!(thrown instanceof HttpProblem)) throw thrown;
    return { index, productId: productIdOf(value), problem: thrown };
  }
}

/** An item of the documented form in the form of ours. */
function toFlatItem(value: unknown): unknown {
  const isDocumented = typeof value === 'object' && value !== null && 'productId' in value && 'data' in value;
  if (!isDocumented) return value;
  const { productId, data } = validate(documentedItemSchema, value);
  return { ...data, product_id: productId };
}

function productIdOf(value: unknown): string | null {
  const { product_id: ours, productId: documented } = Object(value);
  const id = ours ?? documented;
  return typeof id === 'string' ? id : null;
}
