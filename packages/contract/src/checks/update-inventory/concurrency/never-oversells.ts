import type { Answer } from '../../../client/answer.ts';
import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectFields } from '../../../expectations/expect-fields.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { inParallel } from '../../../product/in-parallel.ts';
import type { Check } from '../../check.ts';

const rounds = [
  { stock: 10, buyers: 25 },
  { stock: 1, buyers: 15 },
  { stock: 20, buyers: 20 },
];

export const neverOversells: Check = {
  id: 'update-inventory/concurrency/never-oversells',
  promise: 'lets exactly as many simultaneous reservations of one piece through as there are pieces',
  source: 'openapi.yaml PATCH /products/{productId}/inventory',
  why: 'The last pieces of a popular product are bought by many at the same moment. Each piece exists once.',
  async run({ product }) {
    for (const { stock, buyers } of rounds) {
      const start = await product.bring({ stock });
      const answers = await inParallel(buyers, () =>
        product.update({ operation: 'increment', stock: 0, reserved: 1 }),
      );

      const reserved = Math.min(stock, buyers);
      const accepted = answers.filter(isAccepted);
      expectEqual(
        `how many of ${buyers} reservations on a stock of ${stock} succeed`,
        accepted.length,
        reserved,
      );
      for (const refused of answers.filter((answer) => !isAccepted(answer))) {
        expectProblem(refused, 'insufficient-stock');
      }
      expectFields('the inventory afterwards', await product.read(), {
        stock,
        reserved,
        available: stock - reserved,
        version: start.version + reserved,
      });
    }
  },
};

const isAccepted = (answer: Answer) => answer.status === 200;
