import { inventoryUpdateSchema } from '@onhand/spec/schemas';
import { type ChangeCommand, type DecisionContext, decideChange } from '../../engine/decide-change.ts';
import type { Decision, InventoryStore, StoredAnswer } from '../../store/inventory-store.ts';
import { withAdjustmentIdHeader } from '../adjustment-id.ts';
import type { Answer } from '../answer.ts';
import type { Caller } from '../auth/caller.ts';
import { formatETag, matchesStrongly, parseEntityTags } from '../etag.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { HttpProblem } from '../http-problem.ts';
import { readIdempotencyKey } from '../idempotency-key.ts';
import { readJsonBody } from '../read-json-body.ts';
import { toHttpProblem } from '../rejection-problem.ts';
import { requireProduct } from '../require-product.ts';
import type { Route, RouteRequest, RouteSetting } from '../route.ts';
import { validate } from '../validate.ts';
import { toChange, toUpdateResult } from '../wire.ts';

/** A change that has passed every check that does not depend on the present state. */
interface CheckedUpdate {
  readonly productId: string;
  readonly command: ChangeCommand;
  readonly idempotencyKey: string | undefined;
  /** Where the key is valid: this caller, method and path. */
  readonly scope: string | undefined;
}

export const updateInventory: Route = async (setting, incoming) => {
  await requireProduct(setting.store, incoming.productId);
  const update = await checkUpdate(incoming);
  if (update.scope === undefined) return toAnswer(await commitUpdate(setting, update), false);

  const earlier = await claimKey(setting, update.scope, update.command.fingerprint);
  if (earlier !== undefined) return toAnswer(earlier, true);
  try {
    return toAnswer(await commitUpdate(setting, update), false);
  } finally {
    // A key whose request was answered is kept with its answer; this gives back the key of one that was refused.
    await setting.store.releaseKey(update.scope);
  }
};

async function checkUpdate({ request, productId, caller, url }: RouteRequest): Promise<CheckedUpdate> {
  const body = validate(inventoryUpdateSchema, await readJsonBody(request));
  const update = withAdjustmentIdHeader(body, request.headers);
  const ifMatch = parseEntityTags('If-Match', request.headers.get('if-match'));
  const idempotencyKey = readIdempotencyKey(request.headers);
  return {
    productId,
    idempotencyKey,
    scope: idempotencyKey === undefined ? undefined : scopeOf(idempotencyKey, url.pathname, caller),
    command: {
      change: toChange(update),
      fingerprint: fingerprintOf(update),
      actor: caller,
      ...(ifMatch !== undefined && {
        acceptsVersion: (version: number) => matchesStrongly(ifMatch, version),
      }),
    },
  };
}

/** Neither key nor path holds a space, so no two scopes are written alike, whatever the subject is. */
function scopeOf(key: string, path: string, caller: Caller): string {
  return `PATCH ${path} ${key} ${caller.subject}`;
}

/** The answer that the key was given before, if any; otherwise the key is this request's. Throws 409 or 422. */
async function claimKey(
  setting: RouteSetting,
  scope: string,
  fingerprint: string,
): Promise<StoredAnswer | undefined> {
  const status = await setting.store.claimKey({ scope, fingerprint }, setting.clock());
  if (status.state === 'claimed') return undefined;
  const first = status.state === 'answered' ? status.answer : status;
  if (first.fingerprint !== fingerprint) {
    throw HttpProblem.of('idempotency-key-reused', {
      detail: 'This Idempotency-Key was used with another request body.',
      errors: [{ field: 'Idempotency-Key', message: 'must be new for a new request body' }],
    });
  }
  if (status.state === 'answered') return status.answer;
  throw HttpProblem.of('idempotency-in-progress', {
    detail: 'A request with this Idempotency-Key is still being processed.',
    headers: { 'retry-after': '1' },
  });
}

async function commitUpdate(setting: RouteSetting, update: CheckedUpdate): Promise<StoredAnswer> {
  const { store, clock, ids, beforeCommit } = setting;
  if (beforeCommit)
    await beforeCommit({ productId: update.productId, idempotencyKey: update.idempotencyKey });
  const decided = await decideAndCommit(store, update, { nowMs: clock(), entryId: `inv_${ids()}` });
  if (decided instanceof HttpProblem) throw decided;
  return decided;
}

function decideAndCommit(store: InventoryStore, update: CheckedUpdate, context: DecisionContext) {
  const { command, productId, scope } = update;
  return store.transact([productId], ([view]): Decision<StoredAnswer | HttpProblem> => {
    if (!view) throw new Error(`Broken invariant: product '${productId}' was there and is gone.`);
    const outcome = decideChange(view, command, context);
    if (!outcome.ok) return { answer: toHttpProblem(outcome.rejection) };
    const applied = outcome.value;
    const answer: StoredAnswer = {
      fingerprint: command.fingerprint,
      atMs: context.nowMs,
      body: JSON.stringify(toUpdateResult(applied)),
      etag: formatETag(applied.state.version),
    };
    const changes = [{ applied, fingerprint: command.fingerprint }];
    return { answer, commit: scope === undefined ? { changes } : { changes, keyed: { scope, answer } } };
  });
}

function toAnswer({ body, etag }: StoredAnswer, replayed: boolean): Answer {
  const headers: Record<string, string> = { 'content-type': 'application/json', etag };
  if (replayed) headers['idempotent-replayed'] = 'true';
  return { status: 200, headers, body };
}
