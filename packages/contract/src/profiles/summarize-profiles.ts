import type { CheckResult } from '../run/check-result.ts';
import { type ProfileId, profileIds } from './profile.ts';

/** How a server stands to one profile. */
export interface ProfileSummary {
  readonly profile: ProfileId;
  /**
   * `not-implemented` when the server has nothing of it;
   * `not-run` when nothing of it was checked for want of a token or a product, or because nobody asked.
   */
  readonly status: 'held' | 'broken' | 'not-implemented' | 'not-run';
  readonly held: number;
  readonly broken: number;
  readonly notRun: number;
  /** Each reason once why something was not run. */
  readonly reasons: readonly string[];
}

/** One summary for each profile that was asked for. */
export function summarizeProfiles(
  results: readonly CheckResult[],
  asked: readonly ProfileId[] = profileIds,
): ProfileSummary[] {
  return asked.map((profile) =>
    summarize(
      profile,
      results.filter((result) => result.profile === profile),
    ),
  );
}

function summarize(profile: ProfileId, results: readonly CheckResult[]): ProfileSummary {
  const count = (status: CheckResult['status']) =>
    results.filter((result) => result.status === status).length;
  const counts = { held: count('held'), broken: count('broken'), notRun: count('not-run') };
  const notRun = results.flatMap((result) => (result.status === 'not-run' ? [result] : []));
  const reasons = [...new Set(notRun.map(({ reason }) => reason))];
  const summary = { profile, ...counts, reasons };
  if (counts.broken > 0) return { ...summary, status: 'broken' };
  if (counts.held > 0) return { ...summary, status: 'held' };
  const isMissing = notRun.some(({ because }) => because === 'not-implemented');
  return { ...summary, status: isMissing ? 'not-implemented' : 'not-run' };
}
