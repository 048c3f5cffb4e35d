import { type OperationId, operations, permissionsByRole } from '@onhand/spec';
import type { Call } from '../../client/call.ts';
import { BrokenPromise } from '../../expectations/broken-promise.ts';
import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUnchanged } from '../../product/observation.ts';
import type { Check } from '../check.ts';

const roles = ['manager', 'staff', 'sales', 'auditor'] as const;

export const eachRole: Check = {
  id: 'every-operation/each-role',
  promise: 'refuses each role every operation that the role has no permission for, and names the permission',
  source: 'openapi.yaml components/schemas/Role',
  why: 'Permissions are checked in one place and forgotten in the next: most holes are one route wide.',
  needs: { roles },
  async run({ product, eachAtOnce, capabilities, newId }) {
    await product.bring({ stock: 10 });
    const before = await product.observe();
    const present = await capabilities.all();
    const attempts = present.flatMap((id) =>
      roles.filter((as) => !isPermitted(id, as)).map((as) => ({ id, as })),
    );
    await eachAtOnce(attempts, async ({ id, as }, { send }) => {
      const answer = await send({ ...toCall(id, product.id, newId('unknown')), as });
      const { required_permission: named } = expectProblem(answer, 'forbidden');
      const wanted: readonly string[] = operations[id].permissions;
      if (typeof named === 'string' && wanted.includes(named)) return;
      throw new BrokenPromise(
        `Expected the refusal of ${id} to ${as} to name ${wanted.join(' or ')}, got ${JSON.stringify(named)}.`,
      );
    });
    expectUnchanged(before, await product.observe(), 'attempts without permission');
  },
};

function isPermitted(id: OperationId, as: (typeof roles)[number]): boolean {
  const wanted: readonly string[] = operations[id].permissions;
  return permissionsByRole[as].some((permission) => wanted.includes(permission));
}

/** A request of the operation that would change nothing, or one piece. */
function toCall(id: OperationId, productId: string, unknownId: string): Call {
  const { method, path } = operations[id];
  const target = path.replace('{productId}', encodeURIComponent(productId)).replace(/\{\w+\}/, unknownId);
  const change = { operation: 'increment', stock: 1 };
  if (id === 'updateInventory') return { method, target, json: change };
  if (id === 'batchUpdateInventory')
    return { method, target, json: { updates: [{ product_id: productId, ...change }] } };
  return { method, target };
}
