import type { ShownExchange } from '../../client/shown-exchange.ts';
import type { CheckResult } from '../../run/check-result.ts';
import type { ContractReport } from '../../run/contract-report.ts';
import { formatAgain } from '../format-again.ts';
import { type AlikeGroup, groupAlike, introduceOthers } from '../group-alike.ts';
import { toCurl } from '../to-curl.ts';
import { escapeHtml } from './escape-html.ts';

type Broken = Extract<CheckResult, { status: 'broken' }>;

/** More exchanges than these are not shown; the first of them are left out. */
const mostExchanges = 12;

/** Each broken promise with what was expected, why it matters, and the requests that show it. */
export function brokenSection(report: ContractReport): string {
  const groups = groupAlike(report.results);
  if (groups.length === 0) return '';
  const articles = groups.map((group) => `${article(group.first, report)}${others(group, report)}`);
  return `<section><h2>What the server does not keep</h2>${articles.join('')}</section>`;
}

function others(group: AlikeGroup, report: ContractReport): string {
  if (group.others.length === 0) return '';
  const articles = group.others.map((one) => article(one, report)).join('');
  return `<details class="alike"><summary>${introduceOthers(group)}</summary>${articles}</details>`;
}

function article(result: Broken, report: ContractReport): string {
  const { promise, sentence, why, source, id, profile, exchanges } = result;
  const shown = exchanges.slice(-mostExchanges);
  const leftOut = exchanges.length - shown.length;
  const count =
    exchanges.length === 1 ? 'The request that shows' : `The ${exchanges.length} requests that show`;
  return `<article id="${escapeHtml(id)}">
<h3>Not kept: the server ${escapeHtml(promise)}.</h3>
<p class="got">${escapeHtml(sentence)}</p>
<dl>
<dt>It matters</dt><dd>${escapeHtml(why)}</dd>
<dt>Promised in</dt><dd>${escapeHtml(source)}</dd>
<dt>Check</dt><dd><code>${escapeHtml(id)}</code> <span class="soft">(${escapeHtml(profile)})</span></dd>
<dt>Once more</dt><dd><code>${escapeHtml(formatAgain(result, report))}</code></dd>
</dl>
<details><summary>${count} it</summary>
${leftOut > 0 ? `<p class="soft small">${leftOut} earlier requests are left out.</p>` : ''}
${shown.map(exchangeBlock).join('')}
</details>
<details><summary>The same as commands for a shell</summary>
<pre>${escapeHtml(toCurl(shown, report.baseUrl))}</pre>
</details>
</article>`;
}

function exchangeBlock({ method, target, as, headers, body, answer }: ShownExchange): string {
  const sent = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const request = [...sent, ...(body === null ? [] : [shorten(body)])].join('\n');
  return `<div class="exchange">
<p><code><b>${escapeHtml(method)}</b> ${escapeHtml(target)}</code> <span class="soft small">as ${escapeHtml(as)}</span></p>
${request === '' ? '' : `<pre>${escapeHtml(request)}</pre>`}
${answerBlock(answer)}
</div>`;
}

function answerBlock(answer: ShownExchange['answer']): string {
  if ('failure' in answer)
    return `<p><span class="tag bad">no answer</span> ${escapeHtml(answer.failure)}</p>`;
  const { status, headers, body } = answer;
  const kind = status < 400 ? 'good' : 'quiet';
  const telling = ['etag', 'idempotent-replayed', 'retry-after', 'link', 'allow'].flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  const told = telling.length === 0 ? '' : ` <code class="soft">${escapeHtml(telling.join('  '))}</code>`;
  return `<p><span class="tag ${kind}">${status}</span>${told}</p>${body === '' ? '' : `<pre>${escapeHtml(shorten(body))}</pre>`}`;
}

function shorten(text: string): string {
  return text.length <= 2_000 ? text : `${text.slice(0, 2_000)}… (${text.length} characters)`;
}
