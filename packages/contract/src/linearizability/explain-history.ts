import type { ProductModel } from '../model/product-model.ts';
import type { ProductState } from '../model/product-state.ts';
import { describeCall, describeState } from './describe-call.ts';
import { type Call, fitCall, relateCalls } from './fit-call.ts';
import type { RecordedCall } from './recorded-call.ts';
import { type Order, searchOrder } from './search-order.ts';

/**
 * Judges whether the answers to simultaneous calls of one product can be explained by some order of the calls, one after
 * another, in which each happens between its request and its answer; in one word, whether they are linearizable.
 *
 * @param start the product before the first call; its holds, keys and adjustment ids are taken for unused.
 * @returns `undefined` when they can, otherwise an account of the contradiction: the shortest beginning of the history
 * that has no order, and why its last answer stands nowhere.
 */
export function explainHistory(start: ProductState, recorded: readonly RecordedCall[]): string | undefined {
  const model: ProductModel = { state: start, accepted: [] };
  const calls = relateCalls(recorded);
  const answered = calls
    .filter(({ answer }) => answer !== undefined)
    .sort((left, right) => left.respondedAt - right.respondedAt);
  if (searchPrefix(model, calls, answered.at(-1)) !== undefined) return undefined;

  const culprit = findFirstUnexplained(model, calls, answered);
  const before = answered[answered.indexOf(culprit) - 1];
  return describeContradiction({
    model,
    culprit,
    calls: invokedBefore(calls, culprit),
    count: calls.length,
    order: searchPrefix(model, calls, before) ?? [],
  });
}

/** An order of what had happened when this answer came. Nobody can have waited for an answer that came later. */
function searchPrefix(
  model: ProductModel,
  calls: readonly Call[],
  last: Call | undefined,
): Order | undefined {
  if (last === undefined) return [];
  return searchOrder(model, invokedBefore(calls, last), ({ respondedAt }) => respondedAt <= last.respondedAt);
}

/** Calls that were sent later cannot be among the causes of this answer. */
function invokedBefore(calls: readonly Call[], { respondedAt }: Call): Call[] {
  return calls.filter(({ invokedAt }) => invokedAt < respondedAt);
}

/** Found by halving: every longer beginning of the history has no order either. */
function findFirstUnexplained(model: ProductModel, calls: readonly Call[], answered: readonly Call[]): Call {
  let low = 0;
  let high = answered.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (searchPrefix(model, calls, answered[middle]) === undefined) high = middle;
    else low = middle + 1;
  }
  const first = answered[low];
  if (first === undefined)
    throw new Error('Broken invariant: a history without answers was found impossible.');
  return first;
}

interface Contradiction {
  readonly model: ProductModel;
  readonly culprit: Call;
  /** Those that were sent before the culprit was answered. */
  readonly calls: readonly Call[];
  /** How many the whole history has. */
  readonly count: number;
  /** One that explains all answers before the culprit's. */
  readonly order: Order;
}

function describeContradiction(contradiction: Contradiction): string {
  const { culprit, count } = contradiction;
  const moments = listMoments(contradiction);
  return [
    `No order of ${count} simultaneous calls explains their answers. The shortest prefix without one ends with the answer to call ${culprit.number}:`,
    `  ${describeCall(culprit)}`,
    moments.length === 1
      ? 'No change had to come before it.'
      : 'The answers before it are explained by these changes, in this order:',
    ...moments.map(({ call, model }) =>
      call === undefined ? `  from ${describeState(model.state)}` : `  ${describeCall(call)}`,
    ),
    'It fits nowhere among them:',
    ...moments.map(({ call, because }) => {
      const place = call === undefined ? 'before all' : `after call ${call.number}`;
      return `  ${place}: ${because}`;
    }),
  ].join('\n');
}

/** The product between two changes of an order, and why the culprit cannot stand there. */
interface Moment {
  /** The change that led to it; absent at the beginning. */
  readonly call: Call | undefined;
  readonly model: ProductModel;
  readonly because: string;
}

function listMoments({ model: start, culprit, calls, order }: Contradiction): Moment[] {
  const done = new Set<Call>();
  let model = start;
  let change: Call | undefined;
  const moments: Moment[] = [];
  const settled = order.filter((call) => call !== culprit);
  for (const [index, call] of [undefined, ...settled].entries()) {
    const fit = call === undefined ? undefined : fitCall(model, call);
    if (call !== undefined) done.add(call);
    if (fit?.fits && fit.hasEffect) {
      model = fit.after;
      change = call;
    }
    const next = settled[index];
    const nextFit = next === undefined ? undefined : fitCall(model, next);
    // What changes nothing leads to no other moment.
    if (nextFit?.fits && !nextFit.hasEffect) continue;
    moments.push({ call: change, model, because: findObjection(model, culprit, { calls, done }) });
  }
  return moments;
}

function findObjection(
  model: ProductModel,
  culprit: Call,
  { calls, done }: { calls: readonly Call[]; done: ReadonlySet<Call> },
): string {
  const earlier = calls.find((call) => !done.has(call) && call.respondedAt < culprit.invokedAt);
  if (earlier !== undefined) return `call ${earlier.number} was answered before it was sent, and comes later`;
  const fit = fitCall(model, culprit);
  return fit.fits ? 'it fits, but not together with what was answered to the others' : fit.because;
}
