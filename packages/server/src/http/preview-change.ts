import type { ConfirmationRequired } from '@onhand/spec';
import type { AppliedChange } from '../engine/applied-change.ts';
import { type Confirmation, confirmationMs } from '../engine/confirmation.ts';
import { type ChangeCommand, type DecisionContext, decideChange } from '../engine/decide-change.ts';
import { makeId } from '../engine/make-id.ts';
import { availableOf } from '../engine/product-state.ts';
import type { Decision } from '../store/inventory-store.ts';
import { settleDue } from '../store/settle-due.ts';
import { toTimestamp } from '../wire.ts';
import type { Answer } from './answer.ts';
import { HttpProblem } from './http-problem.ts';
import { toHttpProblem } from './rejection-problem.ts';
import type { RouteSetting } from './route.ts';

/** Checks a change as if it were applied, applies nothing, and answers what it would do, with a token to confirm it. */
export async function previewChange(
  setting: RouteSetting,
  change: { readonly productId: string; readonly subject: string; readonly command: ChangeCommand },
): Promise<Answer> {
  const { productId, subject, command } = change;
  const fingerprint = command.fingerprint();
  const context: DecisionContext = {
    nowMs: setting.clock(),
    uniqueId: setting.ids(),
    policy: setting.policy,
  };
  await settleDue(setting.store, context.nowMs);
  const decided = await setting.store.transact([productId], ([view]): Decision<Answer | HttpProblem> => {
    if (!view) throw new Error(`Broken invariant: product '${productId}' was there and is gone.`);
    const outcome = decideChange(view, command, context);
    if (!outcome.ok) return { answer: toHttpProblem(outcome.rejection) };
    const token = makeId('confirm', context.uniqueId);
    const expiresAtMs = context.nowMs + confirmationMs;
    const { version } = view.state;
    const confirmation: Confirmation = { token, subject, productId, fingerprint, version, expiresAtMs };
    return { answer: answerPreview(confirmation, outcome.value), commit: { changes: [], confirmation } };
  });
  if (decided instanceof HttpProblem) throw decided;
  return decided;
}

function answerPreview(confirmation: Confirmation, { state, entry }: AppliedChange): Answer {
  const body: ConfirmationRequired = {
    status: 'confirmation_required',
    confirmation_token: confirmation.token,
    expires_at: toTimestamp(confirmation.expiresAtMs),
    preview: {
      id: state.id,
      version: confirmation.version,
      previous_stock: entry.before.stock,
      stock: state.stock,
      adjustment: entry.after.stock - entry.before.stock,
      previous_reserved: entry.before.reserved,
      reserved: state.reserved,
      reserved_adjustment: entry.after.reserved - entry.before.reserved,
      available: availableOf(state),
      backordered: state.backordered,
    },
  };
  return { status: 202, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
