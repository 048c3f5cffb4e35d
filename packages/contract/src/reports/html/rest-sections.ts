import type { ContractReport } from '../../run/contract-report.ts';
import { formatMs } from '../format-pretty.ts';
import { escapeHtml } from './escape-html.ts';

/** What was not run, by reason, so that one can see what to give the next time. */
export function notRunSection({ results }: ContractReport): string {
  const byReason = new Map<string, string[]>();
  for (const result of results) {
    if (result.status !== 'not-run') continue;
    byReason.set(result.reason, [...(byReason.get(result.reason) ?? []), result.promise]);
  }
  if (byReason.size === 0) return '';
  const groups = [...byReason].map(
    ([reason, promises]) =>
      `<details><summary>${escapeHtml(reason)} <span class="soft">(${promises.length})</span></summary><ul>${promises
        .map((promise) => `<li>${escapeHtml(promise)}</li>`)
        .join('')}</ul></details>`,
  );
  return `<section><h2>What was not run</h2><div class="list">${groups.join('')}</div></section>`;
}

/** Every promise that was kept, part by part. */
export function heldSection({ results, profiles }: ContractReport): string {
  const groups = profiles.flatMap(({ profile }) => {
    const held = results.flatMap((one) => (one.profile === profile && one.status === 'held' ? [one] : []));
    if (held.length === 0) return [];
    const items = held.map(
      ({ promise, durationMs }) =>
        `<li>${escapeHtml(promise)} <span class="soft small">${formatMs(durationMs)}</span></li>`,
    );
    return [
      `<details><summary>${escapeHtml(profile)} <span class="soft">(${held.length})</span></summary><ul>${items.join('')}</ul></details>`,
    ];
  });
  if (groups.length === 0) return '';
  return `<section><h2>What the server keeps</h2><div class="list">${groups.join('')}</div></section>`;
}

/** Which documented answers were seen. */
export function coverageSection({ coverage }: ContractReport): string {
  const operations = new Map<string, (typeof coverage)[number][]>();
  for (const answer of coverage) {
    operations.set(answer.operation, [...(operations.get(answer.operation) ?? []), answer]);
  }
  const rows = [...operations].map(([operation, answers]) => {
    const tags = answers.map(({ status, answers: count, constraints }) => {
      const isBroken = constraints.some(({ broken }) => broken > 0);
      const kind = isBroken ? 'bad' : count > 0 ? 'good' : 'quiet';
      return `<span class="tag ${kind}" title="${count} answers">${status}</span>`;
    });
    const seen = answers.reduce((sum, { answers: count }) => sum + count, 0);
    return `<tr><td>${escapeHtml(operation)}</td><td>${tags.join(' ')}</td><td class="n">${seen}</td></tr>`;
  });
  if (rows.length === 0) return '';
  return `<section><h2>Which documented answers were seen</h2>
<p class="soft small">Each answer of each check was held against openapi.yaml: green as documented, red not so, grey never seen.</p>
<div class="list"><table><thead><tr><th>operation</th><th>status</th><th class="n">answers</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`;
}

/** What became of the products. */
export function productSection({ restored }: ContractReport): string {
  if (restored.length === 0) return '';
  const items = restored.map(
    ({ isRestored, sentence }) =>
      `<p><span class="tag ${isRestored ? 'good' : 'bad'}">${isRestored ? 'brought back' : 'changed'}</span> ${escapeHtml(sentence)}</p>`,
  );
  return `<section><h2>The products that were used</h2><div class="list">${items.join('')}</div></section>`;
}
