import type { Answer } from '../client/answer.ts';
import { expectEqual } from '../expectations/expect-equal.ts';
import { expectFields } from '../expectations/expect-fields.ts';
import { expectHeader } from '../expectations/expect-header.ts';
import { expectProblem } from '../expectations/expect-problem.ts';
import { expectUpdated } from '../expectations/expect-updated.ts';
import { expectedReservation, expectedResult } from './expected-result.ts';
import type { AcceptedChange, ExpectedAnswer } from './product-model.ts';

/**
 * Compares an answer with the model's.
 *
 * @param answers what the server answered to the changes that it accepted, to compare replays with.
 * @throws BrokenPromise when they differ.
 */
export function expectAnswer(
  answer: Answer,
  expected: ExpectedAnswer,
  answers: ReadonlyMap<AcceptedChange, Answer>,
): void {
  if (expected.kind === 'refused') {
    expectFields(`the refusal of ${answer.request}`, expectProblem(answer, expected.code), expected.members);
    return;
  }
  const result = expectUpdated(answer);
  if (expected.kind === 'applied') {
    expectFields(`the answer to ${answer.request}`, result, expectedResult(expected.change));
    expectFields(`the reservation in the answer to ${answer.request}`, result.reservation ?? {}, {
      ...expectedReservation(expected.change),
    });
    expectHeader(answer, 'idempotent-replayed', null);
    return;
  }
  expectEqual(`the replayed answer to ${answer.request}`, answer.body, answers.get(expected.change)?.body);
  expectHeader(answer, 'idempotent-replayed', 'true');
}
