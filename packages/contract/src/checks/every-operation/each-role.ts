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
  async run({ product, send, capabilities, newId, transcript }) {
    await product.bring({ stock: 10 });
    const before = await product.observe();
    for (const id of await capabilities.all()) {
      for (const as of roles) {
        const wanted: readonly string[] = operations[id].permissions;
        if (permissionsByRole[as].some((permission) => wanted.includes(permission))) continue;
        transcript.restart();
        const { required_permission: named } = expectProblem(
          await send({ ...toCall(id, product.id, newId('unknown')), as }),
          'forbidden',
        );
        if (typeof named === 'string' && wanted.includes(named)) continue;
        throw new BrokenPromise(
          `Expected the refusal of ${id} to ${as} to name ${wanted.join(' or ')}, got ${JSON.stringify(named)}.`,
        );
      }
    }
    expectUnchanged(before, await product.observe(), 'attempts without permission');
  },
};

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
