import type { ProductModel } from '../model/product-model.ts';
import { type Call, fitCall, memberOf } from './fit-call.ts';

/** A search that meets more places than this has too many lost answers to come to an end. */
const mostPlaces = 100_000;

/** An order in which the calls can have happened, one after another. */
export type Order = readonly Call[];

/** Where a search is: what has happened so far, and what it came to. */
interface Place {
  readonly model: ProductModel;
  readonly done: ReadonlySet<Call>;
  readonly order: Order;
}

/**
 * Looks for an order of calls in which each answer is the one that the model gives, and no call comes before one that was
 * answered before it was sent (after Wing and Gong, 1993, and Lowe, 2017).
 *
 * Two things keep it short. A call that changes nothing and fits is put where it fits first: there it is in nobody's way.
 * And an accepted change tells its version, so that at most one of the answered ones can be next; only where none of them
 * can is it tried whether a call whose answer was lost was the one. Places from which nothing was found are remembered.
 *
 * @param calls all that may be in the order.
 * @param isRequired which of them must be; the others may be left out.
 * @returns `undefined` when there is none.
 * @throws Error when so many answers were lost that the search does not end.
 */
export function searchOrder(
  start: ProductModel,
  calls: readonly Call[],
  isRequired: (call: Call) => boolean,
): Order | undefined {
  const required = calls.filter(isRequired);
  const hopeless = new Set<string>();
  const waiting: Place[] = [{ model: start, done: new Set(), order: [] }];

  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const settled = placeWhatChangesNothing(place, calls);
    if (required.every((call) => settled.done.has(call))) return settled.order;
    const key = nameOf(settled, calls);
    if (hopeless.has(key) || required.some((call) => isTooLate(call, settled))) continue;
    hopeless.add(key);
    if (hopeless.size > mostPlaces) {
      throw new Error(
        `More than ${mostPlaces} orders were tried: too many answers of this history were lost.`,
      );
    }
    waiting.push(...nextPlaces(settled, calls));
  }
  return undefined;
}

function placeWhatChangesNothing(from: Place, calls: readonly Call[]): Place {
  const done = new Set(from.done);
  const order = [...from.order];
  for (let count = -1; count !== done.size; ) {
    count = done.size;
    for (const call of available(calls, done)) {
      if (call.answer === undefined) continue;
      const fit = fitCall(from.model, call);
      if (!fit.fits || fit.hasEffect) continue;
      done.add(call);
      order.push(call);
    }
  }
  return { model: from.model, done, order };
}

/** The places after each change that can be next. */
function nextPlaces({ model, done, order }: Place, calls: readonly Call[]): Place[] {
  const candidates = available(calls, done);
  const after = (call: Call): Place[] => {
    const fit = fitCall(model, call);
    if (!fit.fits || !fit.hasEffect) return [];
    return [{ model: fit.after, done: new Set([...done, call]), order: [...order, call] }];
  };
  const answered = candidates.filter(({ answer }) => answer !== undefined).flatMap(after);
  if (answered.length > 0) return answered;
  return candidates
    .filter(({ answer, asked }) => answer === undefined && asked.kind === 'update')
    .flatMap(after);
}

/** Calls that nothing which has not happened yet must come before. */
function available(calls: readonly Call[], done: ReadonlySet<Call>): Call[] {
  const left = calls.filter((call) => !done.has(call));
  const firstResponse = Math.min(...left.map(({ respondedAt }) => respondedAt));
  return left.filter(({ invokedAt }) => invokedAt < firstResponse);
}

/** Versions only grow: an answer that told a smaller one can no longer be explained. */
function isTooLate(call: Call, { done, model }: Place): boolean {
  if (done.has(call) || call.answer?.status !== 200) return false;
  if (call.answer.headers.get('idempotent-replayed') === 'true') return false;
  const version = memberOf(call.answer.body, 'version');
  const last = call.asked.kind === 'read' ? Number(version) : Number(version) - 1;
  return model.state.version > last;
}

/**
 * Two places with the same name have the same future. The state of the product is not all of it: what a lost call with a
 * key or an adjustment id came to shows in what is answered to its repeats.
 */
function nameOf({ model: { state, accepted }, done }: Place, calls: readonly Call[]): string {
  const numbers = calls.filter((call) => done.has(call)).map(({ number }) => number);
  const named = accepted.filter(({ request }) => request.key ?? request.body.adjustment_id);
  return JSON.stringify([
    numbers,
    { ...state, holds: [...state.holds] },
    named.map(({ request, after }) => [request.key, request.body.adjustment_id, after.version]),
  ]);
}
