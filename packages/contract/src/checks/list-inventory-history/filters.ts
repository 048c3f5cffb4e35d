import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const historyFilters: Check = {
  id: 'list-inventory-history/filters',
  promise:
    'lists only the entries of the operation, reason and order asked for, all three together when all are given',
  source: 'openapi.yaml GET /products/{productId}/inventory/history',
  why: '"What happened to order 17" must show all of it and nothing else.',
  needs: { operations: ['listInventoryHistory'] },
  async run({ product, newId, eachAtOnce }) {
    await product.bring({ stock: 50 });
    const reason = newId('reason');
    const order_id = newId('order');
    const add = async (change: object) => expectUpdated(await product.update(change)).version;

    const first = await add({ operation: 'increment', stock: 1, reason });
    const second = await add({ operation: 'decrement', stock: 1, reason, metadata: { order_id } });
    const reserve = { operation: 'increment', stock: 0, reserved: 2 };
    const third = await add({ ...reserve, metadata: { orderId: order_id } });
    const fourth = await add({ operation: 'increment', stock: 2, reason, metadata: { order_id } });
    const fifth = await add({ ...reserve, reason: `${reason}-other`, metadata: { order_id: '1017' } });

    const queries: readonly (readonly [Record<string, string | number>, readonly number[]])[] = [
      [{ reason }, [fourth, second, first]],
      [{ order_id }, [fourth, third, second]],
      [{ order_id: '1017', limit: 1 }, [fifth]],
      [{ operation: 'decrement', limit: 1 }, [second]],
      [{ reason, operation: 'increment' }, [fourth, first]],
      [{ reason, operation: 'decrement', order_id }, [second]],
      [{ reason: newId('never-used') }, []],
      [{ reason: reason.toUpperCase() }, []],
      [{ order_id: order_id.toUpperCase() }, []],
    ];
    await eachAtOnce(queries, async ([query, expected], scene) => {
      const versions = (await scene.product.history(query)).map(({ version }) => version);
      expectEqual(`the versions listed for ${JSON.stringify(query)}`, versions, expected);
    });
  },
};
