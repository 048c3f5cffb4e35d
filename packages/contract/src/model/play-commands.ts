import type { CheckContext, Scene } from '../checks/check.ts';
import type { Answer } from '../client/answer.ts';
import { expectEqual } from '../expectations/expect-equal.ts';
import { expectFields } from '../expectations/expect-fields.ts';
import type { OpenOnes } from '../product/close-promises.ts';
import type { ProductUnderTest, StartingState } from '../product/product-under-test.ts';
import type { Command } from './command.ts';
import { expectAnswer } from './expect-answer.ts';
import { expectedEntry } from './expected-result.ts';
import { changesNothing, mayBeBeside, nextTurn, type Turn } from './next-turn.ts';
import type { AcceptedChange, ProductModel } from './product-model.ts';
import { availableOf, type ProductState } from './product-state.ts';
import type { UpdateRequest } from './update-request.ts';

/** One generated test: where it begins and what it does. */
export interface Play {
  readonly from: StartingState;
  readonly steps: readonly Command[];
}

/** Where a sequence is played. */
export interface Stage {
  readonly product: ProductUnderTest;
  readonly eachAtOnce: CheckContext['eachAtOnce'];
  /** Makes the sequence's keys, holds and adjustment ids its own. */
  readonly name: string;
  /** The steps that were sent so far, without those that mean nothing where they stand. */
  readonly played: Command[];
  /** Whether what changes nothing may be sent at the same moment, which is faster and harder to read. */
  readonly inGroups: boolean;
  /** Whether the server has a history to compare. */
  readonly hasHistory: boolean;
}

/** What has come of the steps so far. */
interface Progress {
  model: ProductModel;
  readonly sent: UpdateRequest[];
  readonly backorderIds: string[];
  readonly answers: Map<AcceptedChange, Answer>;
}

/** Something that is sent, and what is expected of the answer. */
interface Act {
  readonly step: Command;
  readonly turn: Turn | undefined;
  play(scene: Scene): Promise<void>;
}

/**
 * Plays a sequence on the server and in the model, and compares each answer, then the history and the holds.
 *
 * @returns what is still promised at the end.
 * @throws BrokenPromise at the first difference.
 */
export async function playCommands(stage: Stage, { from, steps }: Play): Promise<OpenOnes> {
  const { product, name, eachAtOnce } = stage;
  const state = toState(await product.bring(from));
  const progress: Progress = {
    model: { state, accepted: [] },
    sent: [],
    backorderIds: [],
    answers: new Map(),
  };
  let group: Act[] = [];
  const flush = async () => {
    stage.played.push(...group.map(({ step }) => step));
    await eachAtOnce(group, (act, scene) => act.play(scene));
    group = [];
  };

  for (const step of steps) {
    const act = toAct(step, progress, name);
    if (act === undefined) continue;
    const isBeside = stage.inGroups && group.every((other) => mayBeBeside(act.turn, other.turn));
    if (!isBeside) await flush();
    group.push(act);
    // What comes next hangs on what this one changes.
    if (act.turn !== undefined && !changesNothing(act.turn)) await flush();
  }
  await flush();
  const { model } = progress;
  const expectations = [
    (scene: Scene) => expectState(scene.product, model.state),
    (scene: Scene) => expectHolds(scene.product, model.state),
    ...(stage.hasHistory ? [(scene: Scene) => expectHistory(scene.product, model.accepted)] : []),
  ];
  await eachAtOnce(expectations, (expectation, scene) => expectation(scene));
  return toOpenOnes(model.state, progress.backorderIds);
}

/** `undefined` for a step that means nothing where it stands. */
function toAct(step: Command, progress: Progress, name: string): Act | undefined {
  const { answers, backorderIds } = progress;
  if (step.kind === 'read') {
    const { state } = progress.model;
    return { step, turn: undefined, play: ({ product }) => expectState(product, state) };
  }
  const turn = nextTurn(step, { ...progress, name });
  if (turn === undefined) return undefined;
  if (turn.request !== undefined) progress.sent.push(turn.request);
  const [expected, after] = turn.expected;
  progress.model = after;
  const play = async ({ product }: Scene) => {
    const answer = await turn.send(product);
    expectAnswer(answer, expected, answers);
    if (expected.kind !== 'applied') return;
    answers.set(expected.change, answer);
    backorderIds.push(...toBackorderIds(answer));
  };
  return { step, turn, play };
}

function toOpenOnes({ holds, backorders }: ProductState, backorderIds: readonly string[]): OpenOnes {
  return {
    holds: [...holds].flatMap(([id, { state, quantity }]) => (state === 'active' ? [{ id, quantity }] : [])),
    backorders: backorders.flatMap(({ quantity, isOpen }, index) => {
      const id = backorderIds[index];
      return isOpen && id !== undefined ? [{ id, quantity }] : [];
    }),
  };
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
