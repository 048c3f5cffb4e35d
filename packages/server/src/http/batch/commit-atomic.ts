import { advanceView } from '../../engine/advance-view.ts';
import type { AppliedChange } from '../../engine/applied-change.ts';
import { type DecisionContext, decideChange } from '../../engine/decide-change.ts';
import type { ProductView } from '../../engine/product-view.ts';
import type { CommittedChange, Decision, WrittenAnswer } from '../../store/inventory-store.ts';
import { settleDue } from '../../store/settle-due.ts';
import { toUpdateResult } from '../../wire.ts';
import { toCommitted } from '../commit-change.ts';
import { HttpProblem } from '../http-problem.ts';
import { toHttpProblem } from '../rejection-problem.ts';
import type { RouteSetting } from '../route.ts';
import type { KeyedRequest } from '../run-keyed.ts';
import type { ValidItem } from './read-batch.ts';
import type { BatchOutcome } from './run-per-item.ts';

/** What belongs to the batch as a whole. */
interface AtomicRequest {
  readonly keyed: KeyedRequest;
  readonly idempotencyKey: string | undefined;
  readonly writeAnswer: (outcome: BatchOutcome) => string;
}

/** Decides the items against the running state and commits all of them, or none. Throws 422 naming what is in the way. */
export async function commitAtomic(
  setting: RouteSetting,
  items: readonly ValidItem[],
  { keyed, idempotencyKey, writeAnswer }: AtomicRequest,
): Promise<WrittenAnswer> {
  const productIds = [...new Set(items.map(({ productId }) => productId))];
  await setting.beforeCommit?.({ productIds, idempotencyKey });
  const nowMs = setting.clock();
  await settleDue(setting.store, nowMs);
  const contexts = items.map(() => ({ nowMs, uniqueId: setting.ids(), policy: setting.policy }));

  const decided = await setting.store.transact(productIds, (views): Decision<WrittenAnswer | HttpProblem> => {
    const byId = new Map(productIds.map((id, index) => [id, views[index]]));
    const { changes, refusals } = decideAll(byId, items, contexts);
    if (refusals.length > 0) return { answer: refuseBatch(refusals) };
    const outcome: BatchOutcome = {
      successful: changes.map(({ applied }, index) => toSuccess(applied, index)),
      failed: [],
      skipped: [],
    };
    const { scope, fingerprint } = keyed;
    const answer: WrittenAnswer = { body: writeAnswer(outcome), etag: null };
    if (scope === undefined) return { answer, commit: { changes } };
    const stored = { ...answer, fingerprint: fingerprint(), atMs: nowMs };
    return { answer, commit: { changes, keyed: { scope, answer: stored } } };
  });
  if (decided instanceof HttpProblem) throw decided;
  return decided;
}

interface Refusal {
  readonly item: ValidItem;
  readonly problem: HttpProblem;
}

function decideAll(
  views: Map<string, ProductView | undefined>,
  items: readonly ValidItem[],
  contexts: readonly DecisionContext[],
) {
  const changes: CommittedChange[] = [];
  const refusals: Refusal[] = [];
  items.forEach((item, position) => {
    const { productId, command } = item;
    const view = views.get(productId);
    const context = contexts[position];
    if (view === undefined || context === undefined) {
      refusals.push({ item, problem: HttpProblem.productNotFound(productId) });
      return;
    }
    const outcome = decideChange(view, command, context);
    if (!outcome.ok) {
      refusals.push({ item, problem: toHttpProblem(outcome.rejection) });
      return;
    }
    views.set(productId, advanceView(view, outcome.value, command.fingerprint));
    changes.push(toCommitted(outcome.value, command.fingerprint));
  });
  return { changes, refusals };
}

function toSuccess(applied: AppliedChange, index: number) {
  return { index, product_id: applied.state.id, result: toUpdateResult(applied) };
}

function refuseBatch(refusals: readonly Refusal[]): HttpProblem {
  return HttpProblem.of('batch-refused', {
    detail: `${refusals.length} of the batch's changes cannot be made, so none was.`,
    errors: refusals.map(({ item, problem }) => ({
      index: item.index,
      product_id: item.productId,
      code: problem.code,
      field: `updates.${item.index}`,
      message: problem.detail,
    })),
  });
}
