import { expectFields } from '../../expectations/expect-fields.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { toStreamTarget } from '../../realtime/stream.ts';
import type { Check } from '../check.ts';

export const whoMayFollow: Check = {
  id: 'open-realtime-stream/who-may',
  promise: 'opens a stream only to those who may view: others get 401 or 403, as for any read, and no ticket',
  source: 'openapi.yaml GET /inventory/realtime',
  why: 'A stream is a read that never ends. A door that is only watched at the reads leaves it open.',
  needs: { stream: 'server-sent events', roles: ['sales', 'auditor'] },
  async run({ product, eachAtOnce, newId }) {
    const target = toStreamTarget({ products: [product.id] });
    const strangers = [
      { target },
      { target, headers: { authorization: 'Bearer not-a-token' } },
      { target: `${target}&ticket=${newId('ticket')}` },
    ];
    await eachAtOnce(strangers, async (call, { send }) => {
      expectProblem(await send({ ...call, as: 'nobody' }), 'unauthorized');
    });
    const tickets = { method: 'POST', target: '/inventory/realtime-tickets' };
    const attempts = (['sales', 'auditor'] as const).flatMap((as) => [
      { target, as },
      { ...tickets, as },
    ]);
    await eachAtOnce(attempts, async (call, { send }) => {
      const refusal = expectProblem(await send(call), 'forbidden');
      expectFields('the refusal', refusal, { required_permission: 'view' });
    });
  },
};
