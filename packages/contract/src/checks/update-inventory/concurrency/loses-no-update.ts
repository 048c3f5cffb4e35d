import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import { inParallel } from '../../../product/in-parallel.ts';
import type { Check } from '../../check.ts';

const deliveries = 20;

export const losesNoUpdate: Check = {
  id: 'update-inventory/concurrency/loses-no-update',
  promise: 'counts every one of many simultaneous increments, each with a version of its own',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'Two scanners at one gate: if both read 10 and both write 11, a piece is lost on paper.',
  async run({ product }) {
    const start = await product.bring({ stock: 10 });
    const answers = await inParallel(deliveries, () => product.update({ operation: 'increment', stock: 1 }));

    const results = answers.map(expectUpdated).sort((left, right) => left.version - right.version);
    for (const [index, { version, previous_stock, stock }] of results.entries()) {
      const expected = { version: start.version + index + 1, previous_stock: 10 + index, stock: 11 + index };
      expectEqual(
        `change ${index + 1} in the order of versions`,
        { version, previous_stock, stock },
        expected,
      );
    }
    expectEqual('the stock afterwards', (await product.read()).stock, 10 + deliveries);
  },
};
