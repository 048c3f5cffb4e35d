import { type ProblemCode, problemKinds } from '@onhand/spec';
import type { Answer } from '../../client/answer.ts';
import type { Call } from '../../client/call.ts';
import { BrokenPromise } from '../../expectations/broken-promise.ts';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check, CheckContext } from '../check.ts';

export const problemDocument: Check = {
  id: 'every-operation/problem-document',
  promise:
    'writes every refusal as application/problem+json with all documented members, and names wrong fields',
  source: 'openapi.yaml components/schemas/Problem',
  why: 'One error handler in the client can then explain every failure, and support can find it by its request id.',
  async run(context) {
    const { traits } = context.capabilities;
    const lacking = new Set<ProblemCode>();
    if (!(await traits.has('exactly-once'))) for (const code of ofExactlyOnce) lacking.add(code);
    if (!(await traits.has('preconditions'))) lacking.add('version-mismatch');
    const calls = (await provoke(context)).filter(([code]) => !lacking.has(code));
    await context.eachAtOnce(calls, async ([code, call], { send }) => {
      expectDocument(await send(call), code, call.target);
    });
  },
};

const ofExactlyOnce = ['adjustment-already-processed', 'idempotency-key-reused'] as const;

/** One call for each kind of refusal. */
async function provoke({ product, newId }: CheckContext): Promise<[ProblemCode, Call][]> {
  const { version } = await product.bring({ stock: 10, reserved: 5 });
  const adjustment_id = newId('receipt');
  const headers = { 'idempotency-key': newId('key') };
  expectUpdated(await product.update({ stock: 10, adjustment_id }, { headers }));

  const missing = `/products/${newId('missing')}`;
  const patch = (json: unknown, sent = {}): Call => ({
    method: 'PATCH',
    target: product.path,
    json,
    headers: sent,
  });
  return [
    ['invalid-request', patch({ stock: -1 })],
    [
      'malformed-body',
      { ...patch(undefined, { 'content-type': 'application/json' }), bytes: new Uint8Array([0x7b]) },
    ],
    ['unauthorized', { target: product.path, as: 'nobody' }],
    ['product-not-found', { target: missing }],
    ['route-not-found', { target: '/no-such-path' }],
    ['method-not-allowed', { method: 'DELETE', target: product.path }],
    ['adjustment-already-processed', patch({ stock: 10, adjustment_id })],
    ['idempotency-key-reused', patch({ stock: 11 }, headers)],
    ['version-mismatch', patch({ stock: 11 }, { 'if-match': `"inv-${version}"` })],
    ['unsupported-media-type', patch({ stock: 11 }, { 'content-type': 'text/plain' })],
    ['insufficient-stock', patch({ operation: 'decrement', stock: 11 })],
    ['below-reserved', patch({ operation: 'decrement', stock: 6 })],
    ['release-exceeds-reserved', patch({ operation: 'decrement', stock: 0, reserved: 6 })],
    ['max-stock', patch({ stock: 1_000_001 })],
    ['available-mismatch', patch({ stock: 10, available: 10 })],
  ];
}

function expectDocument(answer: Answer, code: ProblemCode, target: string): void {
  const problem = expectProblem(answer, code);
  const { status, type } = problemKinds[code];
  const mediaType = answer.headers.get('content-type')?.split(';')[0];
  expectEqual(`the media type of a "${code}"`, mediaType, 'application/problem+json');
  const requestId = answer.headers.get('x-request-id');
  if (requestId === null)
    throw new BrokenPromise(`Expected the header X-Request-Id on a "${code}", got none.`);
  expectFields(`a "${code}"`, problem, { status, instance: target, request_id: requestId });
  if (typeof problem.type !== 'string' || !problem.type.endsWith(`/${type}`) || !URL.canParse(problem.type)) {
    throw new BrokenPromise(
      `Expected the type of a "${code}" to be a URI that ends in /${type}, got ${problem.type}.`,
    );
  }
  // Titles are for people, in words of the server's choice; this one is documented, and clients look for it.
  if (status === 422) expectFields(`a "${code}"`, problem, { title: 'Validation failed' });
  if (typeof problem.detail !== 'string' || problem.detail === '') {
    throw new BrokenPromise(
      `Expected a "${code}" to say in its detail what happened, got ${problem.detail}.`,
    );
  }
  if ((status === 400 || status === 422) && !isFieldErrors(problem.errors)) {
    throw new BrokenPromise(
      `Expected the errors of a "${code}" to name fields, got ${JSON.stringify(problem.errors)}.`,
    );
  }
}

function isFieldErrors(errors: unknown): boolean {
  if (!Array.isArray(errors) || errors.length === 0) return false;
  return errors.every((error: unknown) => {
    if (typeof error !== 'object' || error === null || !('field' in error) || !('message' in error))
      return false;
    return typeof error.field === 'string' && typeof error.message === 'string';
  });
}
