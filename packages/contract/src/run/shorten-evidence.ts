import type { Exchange } from '../client/exchange.ts';

/** As many as can be taken in at a glance. */
const most = 5;

/**
 * The exchanges that it takes to see what is wrong: at most five, where that can be had by leaving out what by the rules of
 * the API has changed nothing. Reads go first, then refusals, then what a later count of the same product made void.
 *
 * The last exchange stays, and the last change before it: between them it went wrong.
 */
export function shortenEvidence(exchanges: readonly Exchange[]): readonly Exchange[] {
  const last = exchanges.at(-1);
  const changes = exchanges.filter((exchange) => exchange.method !== 'GET' && exchange !== last);
  const lastChange = changes.at(-1);
  const isNeeded = (exchange: Exchange) => exchange === last || exchange === lastChange;
  return [isRead, isRefusal, isVoid].reduce<readonly Exchange[]>(
    (kept, changesNothing) => leaveOut(kept, (one, all) => !isNeeded(one) && changesNothing(one, all)),
    exchanges,
  );
}

/** Leaves out the oldest first, and no more than it takes. */
function leaveOut(
  exchanges: readonly Exchange[],
  mayGo: (exchange: Exchange, all: readonly Exchange[]) => boolean,
): readonly Exchange[] {
  let tooMany = exchanges.length - most;
  return exchanges.filter((exchange) => {
    if (tooMany <= 0 || !mayGo(exchange, exchanges)) return true;
    tooMany -= 1;
    return false;
  });
}

const isRead = ({ method, outcome, isStream }: Exchange) =>
  method === 'GET' && !isStream && outcome !== undefined && 'status' in outcome;

const isRefusal = ({ outcome }: Exchange) =>
  outcome !== undefined && 'status' in outcome && outcome.status >= 400 && outcome.status < 500;

/** A change before the count that a check began anew with, unless a name that it gave is used again. */
function isVoid(exchange: Exchange, all: readonly Exchange[]): boolean {
  const place = all.indexOf(exchange);
  const starts = all.map((other) => other.target === exchange.target && isStart(other));
  const start = starts.lastIndexOf(true);
  if (place >= start) return false;
  const names = namesIn(exchange);
  return !all.slice(start).some((later) => namesIn(later).some((name) => names.includes(name)));
}

/** Whether it is the count that a check begins with. */
export const isStart = ({ body = '' }: Exchange): boolean => body.includes('"reason":"contract_start"');

/** Keys, holds, orders and the like: whatever was named for one use. */
function namesIn({ target, headers, body = '' }: Exchange): string[] {
  const words = [target, body, ...Object.values(headers)].join(' ').match(/[\w-]+/g) ?? [];
  return words.filter((word) => /^[a-z][\w]*-.*\d/.test(word) && !word.startsWith('inv-'));
}
