import type { Exchange } from './exchange.ts';

const shownExchanges = 16;
const shownCharacters = 1_200;
const tellingHeaders = [
  'etag',
  'idempotent-replayed',
  'link',
  'x-total-count',
  'allow',
  'retry-after',
  'www-authenticate',
];

/** The last exchanges as text, oldest first. */
export function formatTranscript(exchanges: readonly Exchange[]): string {
  const leftOut = Math.max(0, exchanges.length - shownExchanges);
  const lines = exchanges
    .slice(leftOut)
    .map((exchange, index) => formatExchange(exchange, leftOut + index + 1));
  return leftOut > 0 ? [`(${leftOut} earlier exchanges left out)`, ...lines].join('\n') : lines.join('\n');
}

function formatExchange({ request, headers, body, outcome }: Exchange, position: number): string {
  const sent = Object.entries(headers).map(([name, value]) => `     ${name}: ${value}`);
  const lines = [`${String(position).padStart(3)}. ${request}`, ...sent];
  if (body !== undefined) lines.push(`     ${shorten(body)}`);
  return [...lines, ...formatOutcome(outcome)].join('\n');
}

function formatOutcome(outcome: Exchange['outcome']): string[] {
  if (outcome === undefined) return ['     → (no answer yet)'];
  if ('failure' in outcome) return [`     → (no answer: ${outcome.failure})`];
  const headers = tellingHeaders.flatMap((name) => {
    const value = outcome.headers.get(name);
    return value === null ? [] : [`${name}: ${value}`];
  });
  const head = `     → ${[String(outcome.status), ...headers].join(' · ')}`;
  return outcome.text === '' ? [head] : [head, `       ${shorten(outcome.text)}`];
}

function shorten(text: string): string {
  if (text.length <= shownCharacters) return text;
  return `${text.slice(0, shownCharacters)}… (${text.length} characters)`;
}
