import type { Answer } from '../client/answer.ts';
import { isSameJson } from '../expectations/is-same-json.ts';
import { expectedReservation, expectedResult } from '../model/expected-result.ts';
import {
  type AcceptedChange,
  type ExpectedAnswer,
  expectNext,
  type ProductModel,
} from '../model/product-model.ts';
import { availableOf, type ProductState } from '../model/product-state.ts';
import type { UpdateRequest } from '../model/update-request.ts';
import { overlap, type RecordedCall } from './recorded-call.ts';

/** A call with what the others say about it. */
export interface Call extends RecordedCall {
  /** Its number, in the order in which the calls were sent, from 1. */
  readonly number: number;
  /** Whether others with its key were under way: `same` asked for the same, `other` did not. */
  readonly rivals: { readonly same: boolean; readonly other: boolean };
  /** What some call with its key was told of the effect, if any was. */
  readonly toldByKey: unknown;
}

/** What comes of a call at one place in an order. */
export type Fit =
  | { readonly fits: true; readonly after: ProductModel; readonly hasEffect: boolean }
  | { readonly fits: false; readonly because: string };

/** Numbers the calls and looks up what they know of each other. */
export function relateCalls(recorded: readonly RecordedCall[]): Call[] {
  return recorded.map((call, index) => {
    const key = keyOf(call);
    const others = key === undefined ? [] : recorded.filter((one) => one !== call && keyOf(one) === key);
    const rivals = others.filter((one) => overlap(one, call));
    const told = [call, ...others].find(({ answer }) => key !== undefined && answer?.status === 200);
    return {
      ...call,
      number: index + 1,
      rivals: {
        same: rivals.some((one) => hasSameBody(one, call)),
        other: rivals.some((one) => !hasSameBody(one, call)),
      },
      toldByKey: told?.answer?.body,
    };
  });
}

/** Lets a call happen at this moment, and compares its answer with the one that it must get then. */
export function fitCall(model: ProductModel, call: Call): Fit {
  const { asked, answer } = call;
  if (asked.kind === 'read') return judge(model, false, differenceOfRead(answer, model.state));
  const [expected, after] = expectNext(model, asked.request);
  const hasEffect = expected.kind === 'applied';
  if (answer === undefined) {
    if (!hasEffect) return { fits: false, because: 'it would have no effect here' };
    const { toldByKey } = call;
    return judge(
      after,
      true,
      toldByKey === undefined ? undefined : differenceOfResult(toldByKey, expected.change),
    );
  }
  if (isToldToWait(call, asked.request)) return judge(model, false, undefined);
  return judge(after, hasEffect, differenceOfAnswer(call, answer, expected));
}

function judge(after: ProductModel, hasEffect: boolean, difference: string | undefined): Fit {
  return difference === undefined ? { fits: true, after, hasEffect } : { fits: false, because: difference };
}

/** While a call with its key is under way, a duplicate may be turned away, whatever comes of the first. */
function isToldToWait({ answer, rivals }: Call, { key }: UpdateRequest): boolean {
  if (key === undefined || answer === undefined) return false;
  const code = memberOf(answer.body, 'code');
  return (
    (answer.status === 409 && code === 'idempotency-in-progress' && rivals.same) ||
    (answer.status === 422 && code === 'idempotency-key-reused' && rivals.other)
  );
}

function differenceOfAnswer(call: Call, answer: Answer, expected: ExpectedAnswer): string | undefined {
  if (expected.kind === 'refused') {
    const { code, members } = expected;
    if (answer.status === 200) return `it had to be refused (${code})`;
    return differenceOfMembers(answer.body, { code, ...members });
  }
  if (answer.status !== 200) return `no rule refuses it here`;
  const isReplay = answer.headers.get('idempotent-replayed') === 'true';
  if (expected.kind === 'applied') {
    return isReplay
      ? 'it was told as a replay, and nothing was applied under its key before'
      : differenceOfResult(answer.body, expected.change);
  }
  if (!isReplay) return 'its key was applied before, so it had to be told as a replay';
  if (!isSameJson(answer.body, call.toldByKey)) return 'others with its key were told something else';
  return differenceOfResult(answer.body, expected.change);
}

function differenceOfResult(body: unknown, change: AcceptedChange): string | undefined {
  return (
    differenceOfMembers(body, expectedResult(change)) ??
    differenceOfMembers(memberOf(body, 'reservation'), { ...expectedReservation(change) }, 'reservation.')
  );
}

function differenceOfRead(answer: Answer | undefined, state: ProductState): string | undefined {
  // Nobody was told anything, so it may stand anywhere.
  if (answer === undefined) return undefined;
  if (answer.status !== 200) return `it had to be answered with 200, got ${answer.status}`;
  return differenceOfMembers(answer.body, {
    stock: state.stock,
    reserved: state.reserved,
    available: availableOf(state),
    backordered: state.backordered,
    reorder_threshold: state.reorderThreshold,
    backorder_allowed: state.backorderAllowed,
    version: state.version,
  });
}

function differenceOfMembers(
  body: unknown,
  expected: Readonly<Record<string, unknown>>,
  prefix = '',
): string | undefined {
  const wrong = Object.entries(expected).find(([name, value]) => !isSameJson(memberOf(body, name), value));
  if (wrong === undefined) return undefined;
  const [name, value] = wrong;
  return `it had to say ${prefix}${name} ${JSON.stringify(value)}, got ${JSON.stringify(memberOf(body, name))}`;
}

/** A member of a JSON object, if it is one and has it. */
export function memberOf(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return undefined;
  return Object.entries(body).find(([member]) => member === name)?.[1];
}

function keyOf({ asked }: RecordedCall): string | undefined {
  return asked.kind === 'update' ? asked.request.key : undefined;
}

function hasSameBody(left: RecordedCall, right: RecordedCall): boolean {
  if (left.asked.kind !== 'update' || right.asked.kind !== 'update') return false;
  return isSameJson(left.asked.request.body, right.asked.request.body);
}
