import { isSameJson } from '../expectations/is-same-json.ts';
import { membersOf, parseJson } from './parse-json.ts';
import { createRecent } from './recent.ts';
import type { Finding, Rule, WatchedExchange } from './watched-exchange.ts';

/** The first request that was accepted under a name. */
interface First {
  readonly intent: unknown;
  readonly result: unknown;
  readonly atMs: number;
}

const remembered = 10_000;
/** A server keeps the answer of a key for 24 hours; shortly before nobody can tell any more. */
const keptMs = 23 * 3_600_000;

/** Keys and adjustment ids: that the server gives one effect to each, and that clients do not use one for two things. */
export function createExactlyOnceRule(): Rule {
  const byKey = createRecent<First>(remembered);
  const byAdjustment = createRecent<First>(remembered);
  return (exchange) => {
    const { method, path, headers, body, answer, actor } = exchange;
    if (method === 'GET' || body === undefined || answer === undefined) return [];
    const intent = toIntent(body);
    const accepted = answer.status >= 200 && answer.status < 300;
    const one = { intent, result: parseJson(answer.text), atMs: exchange.answeredMs };
    const key = headers.get('idempotency-key');
    const name = key === null ? undefined : [actor, method, path, key].join(' ');
    const findings = name === undefined ? [] : judgeKey(byKey.get(name), one, exchange);
    if (name !== undefined && accepted && !byKey.has(name)) byKey.set(name, one);

    const adjustment = membersOf(intent).adjustment_id ?? headers.get('x-adjustment-id') ?? undefined;
    const isReplay = answer.headers.get('idempotent-replayed') === 'true';
    if (typeof adjustment !== 'string' || !accepted || isReplay) return findings;
    const place = `${path} ${adjustment}`;
    if (byAdjustment.has(place)) {
      findings.push({
        side: 'server',
        rule: 'adjustment-twice',
        sentence: `The adjustment id ${adjustment} was accepted for a second time; it has to be refused with 409.`,
      });
    }
    byAdjustment.set(place, one);
    return findings;
  };
}

/** Notes and metadata are for people; they do not make it another request. */
function toIntent(body: string): unknown {
  const value = parseJson(body);
  if (typeof value !== 'object' || value === null) return body;
  const { notes: _notes, metadata: _metadata, ...rest } = membersOf(value);
  return rest;
}

function judgeKey(
  first: First | undefined,
  one: First,
  { headers, answer, sentMs }: WatchedExchange,
): Finding[] {
  if (first === undefined || answer === undefined || sentMs - first.atMs > keptMs) return [];
  const key = headers.get('idempotency-key');
  if (!isSameJson(first.intent, one.intent)) {
    const misuse: Finding = {
      side: 'client',
      rule: 'key-reused',
      sentence: `The Idempotency-Key ${key} was used for another request before: each intent needs a key of its own.`,
    };
    if (answer.status === 422) return [misuse];
    const words = `A used Idempotency-Key with another body was answered with ${answer.status}; it has to be 422.`;
    return [misuse, { side: 'server', rule: 'key-not-compared', sentence: words }];
  }
  if (answer.status === 409 || answer.status === 429 || answer.status >= 500) return [];
  if (isSameJson(first.result, one.result) && answer.headers.get('idempotent-replayed') === 'true') return [];
  const sentence = `A repeat with the same Idempotency-Key (${key}) has to get the first answer again, marked Idempotent-Replayed; got ${answer.status} with another.`;
  return [{ side: 'server', rule: 'not-replayed', sentence }];
}
