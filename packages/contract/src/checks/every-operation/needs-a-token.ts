import { type OperationId, operations } from '@onhand/spec';
import type { Call } from '../../client/call.ts';
import { BrokenPromise } from '../../expectations/broken-promise.ts';
import { expectFields } from '../../expectations/expect-fields.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUnchanged } from '../../product/observation.ts';
import type { Check } from '../check.ts';

const attempts: readonly Readonly<Record<string, string>>[] = [
  {},
  { authorization: 'Basic YWRtaW46YWRtaW4=' },
  { authorization: 'Bearer' },
  { authorization: 'Bearer not-a-token' },
];

export const needsAToken: Check = {
  id: 'every-operation/needs-a-token',
  promise:
    'answers 401 with WWW-Authenticate to every operation without a good token, before anything else, and does nothing',
  source: 'openapi.yaml components/responses/Unauthorized',
  why: 'One forgotten route is an open door, and a 404 before the 401 tells strangers which products exist.',
  async run({ product, eachAtOnce, newId, capabilities }) {
    await product.bring({ stock: 10 });
    const present = await capabilities.all();
    const before = await product.observe();
    const ids = [encodeURIComponent(product.id), newId('missing')];
    const calls = ids.flatMap((id) =>
      present.flatMap((name) => attempts.map((headers) => toCall(name, id, headers))),
    );
    await eachAtOnce(calls, async (call, { send }) => {
      const answer = await send(call);
      const problem = expectProblem(answer, 'unauthorized');
      expectFields('the refusal', problem, { detail: 'Missing or invalid Authorization header.' });
      const challenge = answer.headers.get('www-authenticate') ?? 'none';
      if (!/^bearer\b/i.test(challenge))
        throw new BrokenPromise(`Expected WWW-Authenticate: Bearer, got ${challenge}.`);
    });
    expectUnchanged(before, await product.observe(), 'requests without a good token');
  },
};

function toCall(name: OperationId, id: string, headers: Call['headers'] = {}): Call {
  const { method, path } = operations[name];
  const body = method === 'PATCH' ? { json: { operation: 'increment', stock: 1 } } : {};
  return { method, target: path.replace('{productId}', id), as: 'nobody', headers, ...body };
}
