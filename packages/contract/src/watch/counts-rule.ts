import { membersOf, parseJson } from './parse-json.ts';
import { createRecent } from './recent.ts';
import type { Finding, Rule, WatchedExchange } from './watched-exchange.ts';

/** What was told of one product at one version. */
interface Told {
  readonly counts: Readonly<Record<string, unknown>>;
  /** When it was told for the first time. */
  readonly atMs: number;
}

/** What was told of one product. */
interface Book {
  readonly byVersion: Map<string, Told>;
  newest: { readonly version: number; readonly atMs: number } | undefined;
}

const productPath = /^\/products\/([^/]+)(\/inventory)?$/;
const counted = ['stock', 'reserved', 'available', 'backordered', 'backorder_allowed', 'reorder_threshold'];

/**
 * Holds what a server says of a product against what was asked and against what it said before: the arithmetic of a change,
 * one state for each version, and no answer from the past.
 */
export function createCountsRule(): Rule {
  const books = createRecent<Book>(10_000);
  return (exchange) => {
    const { path, method, answer } = exchange;
    const id = productPath.exec(path)?.[1];
    if (id === undefined || answer?.status !== 200) return [];
    const told = membersOf(parseJson(answer.text));
    if (typeof told.version !== 'number') return [];
    const book = books.get(id) ?? { byVersion: createRecent<Told>(100), newest: undefined };
    books.set(id, book);
    const isReplay = answer.headers.get('idempotent-replayed') === 'true';
    const findings = [
      ...judgeAvailable(told),
      ...(method === 'PATCH' ? judgeArithmetic(exchange, told) : []),
      ...(isReplay ? [] : judgeAgainstBook(exchange, told, book)),
    ];
    if (!isReplay) write(book, told, exchange.answeredMs);
    return findings;
  };
}

type Members = Readonly<Record<string, unknown>>;

function judgeAvailable({ stock, reserved, backordered, available }: Members): Finding[] {
  const expected = Math.max(0, Number(stock) - Number(reserved) - Number(backordered ?? 0));
  if (Number.isNaN(expected) || available === expected) return [];
  return [
    server(
      'available',
      `available has to be ${expected} (stock − reserved − backordered), got ${available}.`,
    ),
  ];
}

function judgeArithmetic({ body }: WatchedExchange, told: Members): Finding[] {
  const { operation = 'set', stock, allow_backorder: mayBackorder } = membersOf(parseJson(body));
  const { previous_stock: before, stock: after, adjustment } = told;
  if (typeof stock !== 'number' || typeof before !== 'number') return [];
  const wrongSum =
    adjustment === Number(after) - before
      ? []
      : [server('arithmetic', `adjustment has to be ${Number(after) - before}, got ${adjustment}.`)];
  const results: Readonly<Record<string, number>> = {
    set: stock,
    increment: before + stock,
    decrement: before - stock,
  };
  const expected = results[String(operation)];
  if (expected === undefined || expected === after || mayBackorder === true) return wrongSum;
  const words = `After ${operation} ${stock} on a stock of ${before}, stock has to be ${expected}, got ${after}.`;
  return [server('arithmetic', words), ...wrongSum];
}

function judgeAgainstBook(exchange: WatchedExchange, told: Members, { byVersion, newest }: Book): Finding[] {
  const version = Number(told.version);
  const same = byVersion.get(String(version));
  const different = counted.find(
    (name) => same !== undefined && name in told && same.counts[name] !== told[name],
  );
  const findings: Finding[] = [];
  if (same !== undefined && different !== undefined) {
    const words = `Version ${version} had ${different} ${same.counts[different]}, and now it has ${told[different]}.`;
    findings.push(server('one-state-per-version', words));
  }
  if (newest !== undefined && newest.version > version && newest.atMs < exchange.sentMs) {
    const words = `The answer tells version ${version}, though version ${newest.version} had been told before it was asked for.`;
    findings.push(server('stale-answer', words));
  }
  const before = byVersion.get(String(version - 1));
  if (exchange.method === 'PATCH' && before !== undefined && told.previous_stock !== before.counts.stock) {
    const words = `Version ${version - 1} had stock ${before.counts.stock}, and the change after it began from ${told.previous_stock}.`;
    findings.push(server('lost-update', words));
  }
  return findings;
}

function write(book: Book, told: Members, atMs: number): void {
  const version = Number(told.version);
  const key = String(version);
  if (!book.byVersion.has(key)) {
    const counts = Object.fromEntries(counted.flatMap((name) => (name in told ? [[name, told[name]]] : [])));
    book.byVersion.set(key, { counts, atMs });
  }
  if (book.newest === undefined || version > book.newest.version) book.newest = { version, atMs };
}

function server(rule: string, sentence: string): Finding {
  return { side: 'server', rule, sentence };
}
