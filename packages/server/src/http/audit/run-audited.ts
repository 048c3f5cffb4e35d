import { problemKinds } from '@onhand/spec';
import type { AuditTrail } from '../../store/audit-trail.ts';
import type { Answer } from '../answer.ts';
import { HttpProblem } from '../http-problem.ts';
import { mayChange } from '../may-change.ts';
import { type AttemptEnding, type AttemptTrace, endAttempt } from './attempt-trace.ts';

/** What a record is written with. */
export interface AuditSetting {
  readonly audit: AuditTrail;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/**
 * Runs an attempt and records how it ended, unless it was applied: what was committed carries its record already.
 * Of what only reads, the refusals are recorded that say somebody tried more than they may.
 */
export async function runAudited(
  { audit, clock }: AuditSetting,
  trace: AttemptTrace,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const record = (ending: Omit<AttemptEnding, 'atMs'>, productId = trace.productId) =>
    audit.append(endAttempt({ ...trace, productId }, { ...ending, atMs: clock() }));

  const answer = await run().catch(async (thrown: unknown) => {
    const ending = toRefusal(thrown);
    if (mayChange(trace.action) || ending.status === 401 || ending.status === 403) await record(ending);
    throw thrown;
  });
  if (answer.status === 202) await record({ outcome: 'previewed', status: 202, code: null, historyId: null });
  if (answer.headers['idempotent-replayed'] !== undefined) {
    const { id: productId = trace.productId, inventory_history_id: historyId = null } = readReplay(answer);
    await record({ outcome: 'replayed', status: answer.status, code: null, historyId }, productId);
  }
  return answer;
}

function toRefusal(thrown: unknown) {
  const code = thrown instanceof HttpProblem ? thrown.code : 'internal';
  const outcome = code === 'internal' ? 'failed' : 'refused';
  return { outcome, status: problemKinds[code].status, code, historyId: null } as const;
}

/** What a stored answer says of the change that it was given for; a batch's says nothing of any one change. */
function readReplay({ body }: Answer): { id?: string; inventory_history_id?: string } {
  return JSON.parse(body ?? '{}');
}
