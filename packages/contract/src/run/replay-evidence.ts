import type { Answer } from '../client/answer.ts';
import type { Call, Send } from '../client/call.ts';
import type { Exchange } from '../client/exchange.ts';
import { nextPage } from '../client/next-page.ts';
import { normalize } from '../differential/normalize.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import { isSameJson } from '../expectations/is-same-json.ts';
import { isStart } from './shorten-evidence.ts';

/** What the replay needs. */
export interface ReplayStage {
  readonly send: Send;
  /** Names that the check made for one use, each with one to take its place. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Sends the exchanges once more, one after the other, and says whether the server answers each as it did before: then they
 * show by themselves what is wrong, and nothing that was left out has to do with it.
 *
 * Names are new ones. What the server makes up itself, times and words for people are not compared.
 */
export async function showTheSame(exchanges: readonly Exchange[], stage: ReplayStage): Promise<boolean> {
  const words = new Map(stage.names);
  let versions: { readonly old: number; readonly now: number } | undefined;
  let start = versions;
  for (const exchange of exchanges) {
    const shift = versions === undefined ? 0 : versions.now - versions.old;
    const answer = await ask(
      stage.send,
      toCall(exchange, (text) => translate(text, words, shift)),
    );
    const { outcome } = exchange;
    const before = outcome === undefined || 'failure' in outcome ? undefined : outcome;
    if (answer === undefined || before === undefined) {
      if (answer === before) continue;
      return false;
    }
    learn(before, answer, words);
    versions = versionsOf(before, answer) ?? versions;
    start ??= versions;
    if (before.status !== answer.status) return false;
    if (exchange !== exchanges.at(-1) && isAboutMore(exchange)) continue;
    const body: unknown =
      before.body === undefined ? undefined : JSON.parse(translate(before.text, words, 0));
    const was = normalize({ ...before, body }, start?.old ?? 0);
    if (!isSameJson(was, normalize(answer, start?.now ?? 0))) return false;
  }
  return true;
}

/** A count says what was there before it, and a read whatever else there is. Of these it is enough that they succeed alike. */
const isAboutMore = (exchange: Exchange) => exchange.method === 'GET' || isStart(exchange);

/** `undefined` when there is no answer. */
async function ask(send: Send, call: Call): Promise<Answer | undefined> {
  try {
    return await send(call);
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    return undefined;
  }
}

function toCall(exchange: Exchange, toNew: (text: string) => string): Call {
  const { method, target, as, headers, madeUpAuthorization, body, bytes } = exchange;
  const sent = Object.entries(headers).map(([name, value]) => [name, toNew(value)]);
  return {
    method,
    target: toNew(target),
    as,
    headers: {
      ...Object.fromEntries(sent),
      ...(madeUpAuthorization !== undefined && { authorization: madeUpAuthorization }),
    },
    ...(bytes !== undefined && { bytes: new Uint8Array(bytes) }),
    ...(bytes === undefined && body !== undefined && { json: JSON.parse(toNew(body)) }),
  };
}

/** The text with the new names and ids, and with entity tags of as much later versions. */
function translate(text: string, words: ReadonlyMap<string, string>, shift: number): string {
  const longestFirst = [...words.keys()].sort((one, other) => other.length - one.length);
  const inOne = longestFirst.map((word) => word.replace(/[^\w-]/g, '\\$&')).join('|');
  const named = inOne === '' ? text : text.replace(new RegExp(inOne, 'g'), (word) => words.get(word) ?? word);
  return named.replace(/\binv-(\d+)\b/g, (_tag, version) => `inv-${Number(version) + shift}`);
}

function versionsOf(before: Answer, now: Answer): { old: number; now: number } | undefined {
  const [old, later]: unknown[] = [Object(before.body).version, Object(now.body).version];
  return typeof old === 'number' && typeof later === 'number' ? { old, now: later } : undefined;
}

/** Members that a server fills with what it makes up. */
const madeUp = /(^|_)(id|token|at|timestamp)$/;

/** Learns what the server calls this time what it called otherwise before: ids, tokens, times, next pages. */
function learn(before: Answer, now: Answer, words: Map<string, string>): void {
  const [page, laterPage] = [nextPage(before), nextPage(now)];
  if (page !== undefined && laterPage !== undefined) words.set(page, laterPage);
  walk(before.body, now.body);

  function walk(old: unknown, later: unknown): void {
    if (typeof old !== 'object' || old === null || typeof later !== 'object' || later === null) return;
    const members = new Map(Object.entries(later));
    for (const [name, member] of Object.entries(old)) {
      const other: unknown = members.get(name);
      if (typeof member !== 'string' || typeof other !== 'string') walk(member, other);
      else if (madeUp.test(name) && member !== other && !words.has(member)) words.set(member, other);
    }
  }
}
