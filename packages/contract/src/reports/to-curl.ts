import type { ShownExchange } from '../client/shown-exchange.ts';

/** Longer bodies are left out: nobody reads them, and a terminal does not take them. */
const longestBody = 4_000;

/**
 * The exchanges as commands for a shell. Tokens stand in variables (`$TOKEN_ADMIN`, `$TOKEN_SALES`), and so does the base
 * URL; what was answered stands in a comment below each command. Keys, adjustment ids and the names of holds are new
 * each time, or the server would know them; versions, and ids that the server made up, are those of the run.
 */
export function toCurl(exchanges: readonly ShownExchange[], baseUrl: string): string {
  const variables = [...new Set(exchanges.flatMap((exchange) => tokenVariable(exchange) ?? []))];
  const words = { baseUrl, quote: createQuote(exchanges) };
  const commands = exchanges.map((exchange) => toCommand(exchange, words));
  const isRenewed = commands.some((command) => command.includes('"$RUN"'));
  const beginning = [
    `BASE=${words.quote(baseUrl)}`,
    ...(isRenewed ? ['RUN=$(printf %08x $(date +%s))'] : []),
    ...variables.map((name) => `# ${name}=…`),
    ...(exchanges.some(({ headers }) => 'if-match' in headers) ? [versionsHint] : []),
  ];
  return [beginning.join('\n'), ...commands].join('\n\n');
}

interface Words {
  readonly baseUrl: string;
  /** As one word for a POSIX shell. */
  readonly quote: (text: string) => string;
}

function toCommand(exchange: ShownExchange, { baseUrl, quote }: Words): string {
  const { method, target, headers, body, answer } = exchange;
  const bodyBase64 = toText(exchange) === null ? exchange.bodyBase64 : null;
  const path = target.startsWith(`${baseUrl}/`) ? target.slice(baseUrl.length) : target;
  const address = path.startsWith('/') ? `"$BASE"${quote(path)}` : quote(path);
  const token = tokenVariable(exchange);
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  const options = [
    ...(token === undefined ? [] : [`-H "Authorization: Bearer $${token}"`]),
    ...(body === null || exchange.bodyBase64 !== null || hasType
      ? []
      : [`-H 'content-type: application/json'`]),
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...toData(exchange, quote),
  ];
  const command = [`curl -sS -i -X ${method} ${address}`, ...options].join(' \\\n  ');
  const piped = bodyBase64 === null ? command : `printf %s ${quote(bodyBase64)} | base64 -d | ${command}`;
  return `${piped}\n${describeAnswer(answer)}`;
}

function toData(exchange: ShownExchange, quote: Words['quote']): string[] {
  const body = toText(exchange);
  if (body === null) return exchange.bodyBase64 === null ? [] : ['--data-binary @-'];
  return body.length > longestBody
    ? [`--data-binary ${quote(`… ${body.length} characters left out`)}`]
    : [`--data-binary ${quote(body)}`];
}

/** The body where a shell can take it as a word: what was sent as bytes may be plain text all the same. */
function toText({ body, bodyBase64 }: ShownExchange): string | null {
  if (bodyBase64 === null) return body;
  const bytes = Uint8Array.from(atob(bodyBase64), (character) => character.charCodeAt(0));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // A replaced byte is no longer the one that was sent, and curl reads a file where a body begins with an @.
  return /^(?!@)[^\p{Cc}\p{Cf}\uFFFD]+$/u.test(text) ? text : null;
}

function describeAnswer(answer: ShownExchange['answer']): string {
  if ('failure' in answer) return `# no answer: ${toLine(answer.failure)}`;
  return `# ${answer.status} ${toLine(answer.body).slice(0, 300)}`.trimEnd();
}

const toLine = (text: string) => text.replace(/\s+/g, ' ');

/** A check that made an `Authorization` up sends that, and nobody sends none. */
function tokenVariable({ as, headers }: ShownExchange): string | undefined {
  if (as === 'nobody' || 'authorization' in headers) return undefined;
  return `TOKEN_${as.toUpperCase()}`;
}

const versionsHint = '# The version in If-Match is that of the run: put the present one there.';

/** The names that the suite makes up: a label, and a UUID of which the beginning may be another of the same length. */
const madeUpName = /(?<=[a-z]-)[\da-f]{8}(?=-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})/gi;

/** Quotes, and makes the names new that the suite made up; those of products are the server's. */
function createQuote(exchanges: readonly ShownExchange[]): Words['quote'] {
  const isProduct = /(?<=\/products\/)[^/?]+|(?<="product_?id":")[^"]+/gi;
  const ids = exchanges.flatMap(({ target, body }) => `${target} ${body}`.match(isProduct) ?? []);
  const named = new Set(ids.filter((id) => id.search(madeUpName) >= 0));
  const kept = [...named].map((id) => id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const between = kept === '' ? undefined : new RegExp(`(${kept})`);
  return (text) => {
    const parts = text.replaceAll("'", "'\\''").split(between ?? /$^/);
    const renewed = parts.map((part, index) =>
      index % 2 === 1 ? part : part.replace(madeUpName, `'"$RUN"'`),
    );
    return `'${renewed.join('')}'`;
  };
}
