import type { Answer } from '../client/answer.ts';
import type { Transcript } from '../client/transcript.ts';
import { expectEqual } from '../expectations/expect-equal.ts';
import { expectFields } from '../expectations/expect-fields.ts';
import type { ProductUnderTest, StartingState } from '../product/product-under-test.ts';
import type { Command } from './command.ts';
import { expectAnswer } from './expect-answer.ts';
import { expectedEntry } from './expected-result.ts';
import {
  type AcceptedChange,
  type ExpectedAnswer,
  expectFulfillment,
  expectNext,
  type ProductModel,
} from './product-model.ts';
import { availableOf, type ProductState } from './product-state.ts';
import { toRequest } from './to-request.ts';
import { toHeaders, type UpdateRequest } from './update-request.ts';

/** One generated test: where it begins and what it does. */
export interface Play {
  readonly from: StartingState;
  readonly steps: readonly Command[];
}

/** Where a sequence is played. */
interface Stage {
  readonly product: ProductUnderTest;
  readonly transcript: Transcript;
  /** Makes the sequence's keys, holds and adjustment ids its own. */
  readonly name: string;
}

/** A sequence that is being played. */
interface Progress {
  readonly product: ProductUnderTest;
  readonly model: ProductModel;
  readonly sent: readonly UpdateRequest[];
  readonly backorderIds: readonly string[];
  /** Makes the sequence's names its own. */
  readonly name: string;
}

/** One step that the server answers. */
interface Turn {
  readonly expected: readonly [ExpectedAnswer, ProductModel];
  readonly request?: UpdateRequest;
  send(): Promise<Answer>;
}

/**
 * Plays a sequence on the server and in the model, and compares each answer, then the history and the holds.
 *
 * @throws BrokenPromise at the first difference.
 */
export async function playCommands(
  { product, transcript, name }: Stage,
  { from, steps }: Play,
): Promise<void> {
  let model: ProductModel = { state: toState(await product.bring(from)), accepted: [] };
  const sent: UpdateRequest[] = [];
  const backorderIds: string[] = [];
  const answers = new Map<AcceptedChange, Answer>();

  for (const step of steps) {
    const turn = nextTurn(step, { product, model, sent, backorderIds, name });
    if (turn === undefined) {
      await expectState(product, model.state);
      continue;
    }
    const [expected, after] = turn.expected;
    const answer = await turn.send();
    expectAnswer(answer, expected, answers);
    if (expected.kind === 'applied') {
      answers.set(expected.change, answer);
      backorderIds.push(...toBackorderIds(answer));
    }
    if (turn.request !== undefined) sent.push(turn.request);
    model = after;
  }
  await expectAll(transcript, [
    () => expectState(product, model.state),
    () => expectHolds(product, model.state),
    () => expectHistory(product, model.accepted),
  ]);
}

/**
 * Reads at the same time what does not change, to save the way to the server and back. What fails is read once more,
 * alone, so that the transcript shows nothing else.
 */
async function expectAll(
  transcript: Transcript,
  expectations: readonly (() => Promise<void>)[],
): Promise<void> {
  const { length } = transcript.exchanges;
  const outcomes = await Promise.allSettled(expectations.map((expectation) => expectation()));
  const failed = outcomes.findIndex(({ status }) => status === 'rejected');
  const outcome = outcomes[failed];
  if (outcome?.status !== 'rejected') return;
  transcript.cutTo(length);
  await expectations[failed]?.();
  throw outcome.reason;
}

/** A repeat of what was never sent is a read, and so is shipping a backorder that there is not. */
function nextTurn(step: Command, progress: Progress): Turn | undefined {
  const { product, model, sent, backorderIds, name } = progress;
  if (step.kind === 'fulfill') {
    const id = backorderIds[step.backorder];
    if (id === undefined) return undefined;
    return { expected: expectFulfillment(model, step.backorder), send: () => product.fulfill(id) };
  }
  if (step.kind === 'read') return undefined;
  const request =
    step.kind === 'repeat'
      ? sent[sent.length - step.back]
      : toRequest(step, model, (label) => `${name}-${label}`);
  if (request === undefined || (step.kind === 'repeat' && isRenewal(request))) return undefined;
  return {
    expected: expectNext(model, request),
    request,
    send: () => product.update(request.body, { headers: toHeaders(request) }),
  };
}

/** The hold may have been closed meanwhile, and the description does not say what renewing a closed hold means. */
function isRenewal({ body }: UpdateRequest): boolean {
  return body.operation === 'increment' && body.reserved === 0 && body.reservation !== undefined;
}

function toBackorderIds({ body }: Answer): string[] {
  const id = typeof body === 'object' && body !== null && 'backorder_id' in body ? body.backorder_id : null;
  return typeof id === 'string' ? [id] : [];
}

async function expectState(product: ProductUnderTest, state: ProductState): Promise<void> {
  expectFields('the inventory', await product.read(), {
    stock: state.stock,
    reserved: state.reserved,
    available: availableOf(state),
    backordered: state.backordered,
    reorder_threshold: state.reorderThreshold,
    backorder_allowed: state.backorderAllowed,
    version: state.version,
  });
}

async function expectHolds(product: ProductUnderTest, { holds }: ProductState): Promise<void> {
  await Promise.all(
    [...holds].map(async ([id, hold]) => {
      expectFields(`the reservation ${id}`, await product.reservation(id), { ...hold, expired: 0 });
    }),
  );
}

/** The entry below the accepted ones is the change that brought the product into its starting state. */
async function expectHistory(product: ProductUnderTest, accepted: readonly AcceptedChange[]): Promise<void> {
  const entries = await product.history({ limit: accepted.length + 1 });
  for (const [age, change] of [...accepted].reverse().entries()) {
    expectFields(`the history, entry ${age + 1} from the newest`, entries[age] ?? {}, expectedEntry(change));
  }
  expectEqual(
    'the reason of the entry before the sequence',
    entries[accepted.length]?.reason,
    'contract_start',
  );
}

/** The model's state for what the server says it is; holds and backorders have been closed before. */
export function toState(shown: {
  readonly stock: number;
  readonly reserved: number;
  readonly backordered: number;
  readonly reorder_threshold: number | null;
  readonly backorder_allowed: boolean;
  readonly version: number;
}): ProductState {
  return {
    stock: shown.stock,
    reserved: shown.reserved,
    backordered: shown.backordered,
    reorderThreshold: shown.reorder_threshold,
    backorderAllowed: shown.backorder_allowed,
    version: shown.version,
    holds: new Map(),
    backorders: [],
  };
}
