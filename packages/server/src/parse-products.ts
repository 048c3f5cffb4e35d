import { describeIssues } from '@onhand/spec/changes';
import * as z from 'zod/mini';
import { type ProductSeed, productSeedSchema } from './product-seed.ts';

/** Where a product stands, or a field of it: `at index 3`. */
export type DescribePlace = (index: number, field: string | undefined) => string;

/**
 * The products in a list of unknown content.
 *
 * @throws TypeError that names the place and field of what is wrong.
 */
export function parseProducts(
  list: unknown,
  placeOf: DescribePlace = (index) => `at index ${index}`,
): ProductSeed[] {
  if (!Array.isArray(list)) throw new TypeError('The products must be a JSON array of objects.');
  const takeId = createIdRegister('the id', (index) => placeOf(index, 'id'));
  // A backorder is fulfilled by its id alone, whatever product it is of.
  const takeBackorderId = createIdRegister('a backorder with the id', (index) =>
    placeOf(index, 'backorders'),
  );
  return list.map((item: unknown, index) => {
    const result = z.safeParse(productSeedSchema, item);
    if (!result.success) {
      const [first] = describeIssues(result.error.issues, item);
      const place = placeOf(index, first?.field);
      throw new TypeError(`The product ${place} is invalid: ${first?.field} ${first?.message}.`);
    }
    takeId(result.data.id, index);
    for (const { id } of result.data.backorders ?? []) takeBackorderId(id, index);
    return result.data;
  });
}

/** Remembers which product has an id, and refuses it for another. */
function createIdRegister(
  what: string,
  placeOf: (index: number) => string,
): (id: string, index: number) => void {
  const indexById = new Map<string, number>();
  return (id, index) => {
    const earlier = indexById.get(id);
    if (earlier !== undefined) {
      throw new TypeError(
        `The product ${placeOf(index)} has ${what} '${id}' of the one ${placeOf(earlier)}.`,
      );
    }
    indexById.set(id, index);
  };
}
