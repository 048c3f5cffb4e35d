import * as z from 'zod/mini';
import { describeIssues } from './describe-issues.ts';
import { type ProductSeed, productSeedSchema } from './product-seed.ts';

/**
 * The products in a list of unknown content.
 *
 * @throws TypeError that names the index and field of what is wrong.
 */
export function parseProducts(list: unknown): ProductSeed[] {
  if (!Array.isArray(list)) throw new TypeError('The products must be a JSON array of objects.');
  const indexById = new Map<string, number>();
  return list.map((item: unknown, index) => {
    const result = z.safeParse(productSeedSchema, item);
    if (!result.success) {
      const [first] = describeIssues(result.error.issues, item);
      throw new TypeError(`The product at index ${index} is invalid: ${first?.field} ${first?.message}.`);
    }
    const earlier = indexById.get(result.data.id);
    if (earlier !== undefined) {
      throw new TypeError(
        `The product at index ${index} has the id '${result.data.id}' of the one at index ${earlier}.`,
      );
    }
    indexById.set(result.data.id, index);
    return result.data;
  });
}
