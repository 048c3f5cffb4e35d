import type { AppliedChange } from '../engine/applied-change.ts';
import type { DecisionContext } from '../engine/decide-change.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { ProductView } from '../engine/product-view.ts';
import type { Rejection } from '../engine/rejection.ts';
import type { Decision, StoredAnswer } from '../store/inventory-store.ts';
import { settleDue } from '../store/settle-due.ts';
import { formatETag } from './etag.ts';
import { HttpProblem } from './http-problem.ts';
import { toHttpProblem } from './rejection-problem.ts';
import type { RouteSetting } from './route.ts';
import type { KeyedRequest } from './run-keyed.ts';
import { toUpdateResult } from './wire.ts';

/** A change of one product that has passed every check that does not depend on the present state. */
export interface CheckedChange extends KeyedRequest {
  readonly productId: string;
  readonly decide: (view: ProductView, context: DecisionContext) => Outcome<AppliedChange, Rejection>;
}

/** Decides a change and commits it with the answer for its key, in one step. Throws the problem of a refusal. */
export async function commitChange(setting: RouteSetting, change: CheckedChange): Promise<StoredAnswer> {
  const context: DecisionContext = {
    nowMs: setting.clock(),
    uniqueId: setting.ids(),
    policy: setting.policy,
  };
  await settleDue(setting.store, context.nowMs);
  const decided = await setting.store.transact([change.productId], ([view]) => decide(view, change, context));
  if (decided instanceof HttpProblem) throw decided;
  return decided;
}

function decide(
  view: ProductView | undefined,
  change: CheckedChange,
  context: DecisionContext,
): Decision<StoredAnswer | HttpProblem> {
  const { fingerprint, scope } = change;
  if (!view) throw new Error(`Broken invariant: product '${change.productId}' was there and is gone.`);
  const outcome = change.decide(view, context);
  if (!outcome.ok) return { answer: toHttpProblem(outcome.rejection) };
  const applied = outcome.value;
  const answer: StoredAnswer = {
    fingerprint,
    atMs: context.nowMs,
    body: JSON.stringify(toUpdateResult(applied)),
    etag: formatETag(applied.state.version),
  };
  const changes = [{ applied, fingerprint }];
  return { answer, commit: scope === undefined ? { changes } : { changes, keyed: { scope, answer } } };
}
