import type { AppliedChange } from '../engine/applied-change.ts';
import type { DecisionContext } from '../engine/decide-change.ts';
import type { Outcome } from '../engine/outcome.ts';
import type { ProductView } from '../engine/product-view.ts';
import type { Rejection } from '../engine/rejection.ts';
import type { CommittedChange, Decision, WrittenAnswer } from '../store/inventory-store.ts';
import { settleDue } from '../store/settle-due.ts';
import { toUpdateResult } from '../wire.ts';
import { formatETag } from './etag.ts';
import type { Fingerprint } from './fingerprint.ts';
import { HttpProblem } from './http-problem.ts';
import { toHttpProblem } from './rejection-problem.ts';
import type { RouteSetting } from './route.ts';
import type { KeyedRequest } from './run-keyed.ts';

/** A change of one product that has passed every check that does not depend on the present state. */
export interface CheckedChange extends KeyedRequest {
  readonly productId: string;
  readonly decide: (view: ProductView, context: DecisionContext) => Outcome<AppliedChange, Rejection>;
}

/** Decides a change and commits it with the answer for its key, in one step. Throws the problem of a refusal. */
export async function commitChange(setting: RouteSetting, change: CheckedChange): Promise<WrittenAnswer> {
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
): Decision<WrittenAnswer | HttpProblem> {
  const { fingerprint, scope } = change;
  if (!view) throw new Error(`Broken invariant: product '${change.productId}' was there and is gone.`);
  const outcome = change.decide(view, context);
  if (!outcome.ok) return { answer: toHttpProblem(outcome.rejection) };
  const applied = outcome.value;
  const answer: WrittenAnswer = {
    body: JSON.stringify(toUpdateResult(applied)),
    etag: formatETag(applied.state.version),
  };
  const changes = [toCommitted(applied, fingerprint)];
  if (scope === undefined) return { answer, commit: { changes } };
  const stored = { ...answer, fingerprint: fingerprint(), atMs: context.nowMs };
  return { answer, commit: { changes, keyed: { scope, answer: stored } } };
}

/** A change that somebody asked for, on its way into the store. */
export function toCommitted(applied: AppliedChange, fingerprint: Fingerprint): CommittedChange {
  if (applied.entry.adjustmentId === null) return { applied, isAskedFor: true };
  return { applied, isAskedFor: true, fingerprint: fingerprint() };
}
