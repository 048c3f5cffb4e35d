import type { OperationId, ProblemCode } from '@onhand/spec';
import { answerSchema, problemSchema, requiredHeaders } from '@onhand/spec/answers';
import { describeIssues } from '@onhand/spec/changes';
import * as z from 'zod/mini';
import type { Answer } from './answer.ts';

/** @throws Error that says how an answer differs from what the API documents: a fault of ours, whoever asked. */
export function checkAnswer(operationId: OperationId, answer: Answer, problemCode?: ProblemCode): void {
  const { status, headers, body } = answer;
  const required = requiredHeaders(operationId, status);
  if (required === undefined) throw broken(operationId, status, 'the status is not documented');
  for (const name of required) {
    // The request id is added to every answer where it is written.
    if (name !== 'X-Request-Id' && !(name.toLowerCase() in headers)) {
      throw broken(operationId, status, `the header ${name} is missing`);
    }
  }
  if (answer.stream !== undefined && headers['content-type'] !== 'text/event-stream') {
    throw broken(operationId, status, 'its type is not text/event-stream');
  }
  if (body === null) return;
  const mediaType = problemCode === undefined ? 'application/json' : 'application/problem+json';
  if (headers['content-type'] !== mediaType)
    throw broken(operationId, status, `its type is not ${mediaType}`);
  const schema = problemCode === undefined ? answerSchema(operationId, status) : problemSchema(problemCode);
  const result = z.safeParse(schema, JSON.parse(body));
  if (result.success) return;
  const [first] = describeIssues(result.error.issues, JSON.parse(body));
  throw broken(operationId, status, `${first?.field} ${first?.message}`);
}

function broken(operationId: OperationId, status: number, why: string): Error {
  return new Error(`The answer ${status} of ${operationId} breaks openapi.yaml: ${why}.`);
}
