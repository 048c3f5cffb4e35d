import type { FieldError } from '@onhand/spec';
import type { StoredAnswer, WrittenAnswer } from '../../store/inventory-store.ts';
import { fingerprintOfBatch, writeBatchResult } from '../batch/batch-result.ts';
import { commitAtomic } from '../batch/commit-atomic.ts';
import { type Batch, type BatchItem, readBatch, type ValidItem } from '../batch/read-batch.ts';
import { runPerItem } from '../batch/run-per-item.ts';
import { HttpProblem } from '../http-problem.ts';
import { readIdempotencyKey } from '../idempotency-key.ts';
import { readJsonBody } from '../read-json-body.ts';
import type { Route, RouteRequest, RouteSetting } from '../route.ts';
import { type KeyedRequest, readScope, runKeyed } from '../run-keyed.ts';

export const batchUpdateInventory: Route = async (setting, incoming) => {
  const batch = readBatch(await readJsonBody(incoming.request), incoming.caller, setting);
  const keyed = { scope: readScope(incoming), fingerprint: fingerprintOfBatch(batch, setting.digest) };
  const run = batch.mode === 'atomic' ? runAtomic : runEach;
  return runKeyed(setting, keyed, () => run(setting, incoming, { batch, keyed }));
};

interface KeyedBatch {
  readonly batch: Batch;
  readonly keyed: KeyedRequest;
}

async function runAtomic(setting: RouteSetting, incoming: RouteRequest, { batch, keyed }: KeyedBatch) {
  const items = requireValid(batch.items);
  return commitAtomic(setting, items, {
    keyed,
    idempotencyKey: readIdempotencyKey(incoming.request),
    writeAnswer: (outcome) => writeBatchResult(setting, incoming, { batch, outcome }),
  });
}

async function runEach(setting: RouteSetting, incoming: RouteRequest, { batch, keyed }: KeyedBatch) {
  const outcome = await runPerItem(setting, incoming, batch);
  const { scope, fingerprint } = keyed;
  const body = writeBatchResult(setting, incoming, { batch, outcome });
  const written: WrittenAnswer = { body, etag: null };
  if (scope === undefined) return written;
  const answer: StoredAnswer = { ...written, fingerprint: fingerprint(), atMs: setting.clock() };
  // The items are committed already, each with its key; were this lost, the batch could be sent again without harm.
  return setting.store.transact([], () => ({ answer, commit: { changes: [], keyed: { scope, answer } } }));
}

/** What is wrong with an item, its fields named as the batch has them. */
function nameInBatch({ errors }: HttpProblem, index: number): FieldError[] {
  return errors.map(({ field, message }) => ({ field: `updates.${index}.${field}`, message }));
}

/** The items of a batch that must succeed whole. Throws a 400 that names every field of every item that is wrong. */
function requireValid(items: readonly BatchItem[]): ValidItem[] {
  const valid: ValidItem[] = [];
  const errors = items.flatMap((item) => {
    if (item.problem !== undefined) return nameInBatch(item.problem, item.index);
    if (item.idempotencyKey !== undefined) {
      const message = 'is for mode per_item; an atomic batch has one Idempotency-Key, its header';
      return [{ field: `updates.${item.index}.idempotency_key`, message }];
    }
    valid.push(item);
    return [];
  });
  const [first, ...rest] = errors;
  if (first !== undefined) throw HttpProblem.invalid([first, ...rest]);
  return valid;
}
