import type { Answer } from '../client/answer.ts';
import { expectEqual } from '../expectations/expect-equal.ts';
import { expectFields } from '../expectations/expect-fields.ts';
import type { ProductUnderTest, StartingState } from '../product/product-under-test.ts';
import type { Command } from './command.ts';
import { expectAnswer } from './expect-answer.ts';
import { expectedEntry } from './expected-result.ts';
import { type AcceptedChange, expectNext, type ProductModel } from './product-model.ts';
import { availableOf, type ProductState } from './product-state.ts';
import { toRequest } from './to-request.ts';
import { toHeaders, type UpdateRequest } from './update-request.ts';

/** One generated test: where it begins and what it does. */
export interface Play {
  readonly from: StartingState;
  readonly steps: readonly Command[];
}

/**
 * Plays a sequence on the server and in the model, and compares each answer, then the history.
 *
 * @param name makes the sequence's keys and adjustment ids its own.
 * @throws BrokenPromise at the first difference.
 */
export async function playCommands(
  product: ProductUnderTest,
  name: string,
  { from, steps }: Play,
): Promise<void> {
  let model: ProductModel = { state: toState(await product.bring(from)), accepted: [] };
  const sent: UpdateRequest[] = [];
  const answers = new Map<AcceptedChange, Answer>();

  for (const step of steps) {
    const request = nextRequest(step, { model, sent, name });
    if (request === undefined) {
      await expectState(product, model.state);
      continue;
    }
    const [expected, after] = expectNext(model, request);
    const answer = await product.update(request.body, { headers: toHeaders(request) });
    expectAnswer(answer, expected, answers);
    if (expected.kind === 'applied') answers.set(expected.change, answer);
    sent.push(request);
    model = after;
  }
  await expectState(product, model.state);
  await expectHistory(product, model.accepted);
}

interface Progress {
  readonly model: ProductModel;
  readonly sent: readonly UpdateRequest[];
  readonly name: string;
}

/** A repeat of what was never sent is a read. */
function nextRequest(step: Command, { model, sent, name }: Progress): UpdateRequest | undefined {
  if (step.kind === 'read') return undefined;
  if (step.kind === 'repeat') return sent[sent.length - step.back];
  return toRequest(step, model, (label) => `${name}-${label}`);
}

async function expectState(product: ProductUnderTest, state: ProductState): Promise<void> {
  expectFields('the inventory', await product.read(), {
    stock: state.stock,
    reserved: state.reserved,
    available: availableOf(state),
    reorder_threshold: state.reorderThreshold,
    backorder_allowed: state.backorderAllowed,
    version: state.version,
  });
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

/** The model's state for what the server says it is. */
export function toState(shown: {
  readonly stock: number;
  readonly reserved: number;
  readonly reorder_threshold: number | null;
  readonly backorder_allowed: boolean;
  readonly version: number;
}): ProductState {
  return {
    stock: shown.stock,
    reserved: shown.reserved,
    reorderThreshold: shown.reorder_threshold,
    backorderAllowed: shown.backorder_allowed,
    version: shown.version,
  };
}
