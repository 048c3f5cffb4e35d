import { profileTitles } from '../../profiles/profile.ts';
import type { ProfileSummary } from '../../profiles/summarize-profiles.ts';
import type { ContractReport } from '../../run/contract-report.ts';
import { escapeHtml } from './escape-html.ts';

/** How the server stands to each part of the API. */
export function profileSection({ profiles, missingProfiles }: ContractReport): string {
  const cards = profiles.map((summary) => card(summary, missingProfiles.includes(summary.profile)));
  return `<section><h2>Part by part</h2><ul class="profiles">${cards.join('')}</ul></section>`;
}

function card(summary: ProfileSummary, isMissing: boolean): string {
  const { profile, held, broken, notRun, reasons } = summary;
  const [kind, word] = tagOf(summary, isMissing);
  const all = held + broken;
  const share = (count: number) => (all === 0 ? 0 : (100 * count) / all).toFixed(2);
  const bar = `<div class="bar"><i class="good" style="width:${share(held)}%"></i><i class="bad" style="width:${share(broken)}%"></i></div>`;
  const counts = [
    ...(all > 0 ? [`${held} of ${all} promises held`] : []),
    ...(notRun > 0 && all > 0 ? [`${notRun} not run`] : []),
  ].join(', ');
  const why = reasons.length === 0 ? '' : `<p class="soft small">${escapeHtml(reasons.join('; '))}</p>`;
  return `<li><div class="top"><b>${escapeHtml(profile)}</b><span class="tag ${kind}">${word}</span></div>
<p class="soft small">${escapeHtml(profileTitles[profile])}</p>
${all > 0 ? bar : ''}<p class="small">${escapeHtml(counts)}</p>${why}</li>`;
}

function tagOf({ status, broken }: ProfileSummary, isMissing: boolean): [kind: string, word: string] {
  if (status === 'held') return ['good', 'holds'];
  if (status === 'broken') return ['bad', `${broken} broken`];
  if (status === 'not-run') return ['quiet', 'not run'];
  return isMissing ? ['bad', 'missing'] : ['quiet', 'not implemented'];
}
