import type { Role } from '@onhand/spec';
import type { OpenContract } from '../run/open-contract.ts';

const allRoles: readonly Role[] = ['admin', 'manager', 'staff', 'sales', 'auditor'];

/** Says, before anything is changed, what will be. */
export function describePlan(contract: OpenContract): string {
  const { options, checks } = contract;
  const lacking = allRoles.filter((role) => !options.tokens.has(role));
  return [
    `${checks.length} ${checks.length === 1 ? 'promise' : 'promises'} to check at ${options.baseUrl}`,
    describeTouched(contract),
    ...(lacking.length === 0
      ? []
      : [`No token for ${lacking.join(', ')}: the checks that need one are not run.`]),
  ].join('\n');
}

/** The same without the promises. */
export function describeTouched({ products }: Pick<OpenContract, 'products'>): string {
  if (products.length === 0)
    return 'No product is named: nothing will be changed, and only the checks that read are run.';
  const what =
    'These products will be changed, many times, and brought back at the end, but for history and versions:';
  return [what, ...products.map(describeProduct)].join('\n');
}

function describeProduct({ id, inventory, holds, openBackorders }: OpenContract['products'][number]): string {
  if (inventory === undefined) return `  ${id}: its inventory cannot be read, so it cannot be brought back`;
  const active = holds.length === 0 ? '' : `, ${holds.length} active hold(s), which are released meanwhile`;
  const open =
    openBackorders === 0 ? '' : `, ${openBackorders} open backorder(s), which will be shipped for good`;
  return `  ${id}: stock ${inventory.stock}, reserved ${inventory.reserved}${active}${open}`;
}
