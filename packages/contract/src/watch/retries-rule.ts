import { createRecent } from './recent.ts';
import type { Finding, Rule, WatchedExchange } from './watched-exchange.ts';

/** What came of the last time that a request was sent. */
interface Last {
  readonly atMs: number;
  readonly isUnknown: boolean;
  readonly retryAfterMs: number | undefined;
}

/** Longer ago it is another intent that happens to look the same. */
const retryWithinMs = 60_000;

/** How clients repeat: with a key when the outcome was unknown, and not before they were told to. */
export function createRetriesRule(): Rule {
  const byRequest = createRecent<Last>(10_000);
  return (exchange) => {
    const { method, path, query, body, actor, answer, answeredMs } = exchange;
    if (body === undefined) return [];
    const name = [actor, method, path, query, body].join(' ');
    const findings = judge(byRequest.get(name), exchange);
    const after = Number(answer?.headers.get('retry-after') ?? Number.NaN);
    byRequest.set(name, {
      atMs: answeredMs,
      // 503 says that nothing was done.
      isUnknown: answer === undefined || (answer.status >= 500 && answer.status !== 503),
      retryAfterMs: Number.isNaN(after) ? undefined : after * 1_000,
    });
    return findings;
  };
}

function judge(last: Last | undefined, { method, headers, body, sentMs }: WatchedExchange): Finding[] {
  if (last === undefined || sentMs - last.atMs > retryWithinMs) return [];
  const findings: Finding[] = [];
  if (last.retryAfterMs !== undefined && sentMs - last.atMs < last.retryAfterMs - 50) {
    const sentence = `The request was repeated after ${Math.round(sentMs - last.atMs)} ms, though Retry-After had asked for ${last.retryAfterMs} ms.`;
    findings.push({ side: 'client', rule: 'retry-too-soon', sentence });
  }
  const isNamed =
    headers.has('idempotency-key') || headers.has('x-adjustment-id') || /"adjustment_id"/.test(body ?? '');
  if (last.isUnknown && method !== 'GET' && !isNamed) {
    const sentence =
      'A change whose outcome was unknown was sent once more without an Idempotency-Key: it may have been applied twice.';
    findings.push({ side: 'client', rule: 'retry-without-key', sentence });
  }
  return findings;
}
