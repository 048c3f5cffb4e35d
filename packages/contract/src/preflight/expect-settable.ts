import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { ProductUnderTest } from '../product/product-under-test.ts';
import { ContractPreflightError } from './contract-preflight-error.ts';

const wanted = { stock: 100, reserved: 0, reorder_threshold: null, backorder_allowed: false };

/** Refusals that speak of the product or of a policy, and not of a server that gets something wrong. */
const telling: ReadonlySet<unknown> = new Set([
  'insufficient-stock',
  'below-active-reservations',
  'max-single-adjustment',
  'max-reserved-percentage',
  'max-daily-adjustments',
  'precondition-required',
  'quota-exceeded',
  'forbidden',
]);

/**
 * Makes sure that a product can be brought into the state that a check begins with. Otherwise each check would fail, and
 * for a reason that is none of theirs.
 *
 * @throws ContractPreflightError when the server refuses it for a reason of the product or of a policy.
 */
export async function expectSettable(product: ProductUnderTest): Promise<void> {
  try {
    await product.clear();
    const { status, body } = await product.update({ operation: 'set', ...wanted, reason: 'contract_start' });
    const { code, detail } = Object(body);
    if (status === 200 || !telling.has(code)) return;
    if (code === 'forbidden') {
      throw new ContractPreflightError(
        `Failed to check the contract: The token for admin may not change product '${product.id}' (${status} "${code}": ${detail}). Give a token with the role admin.`,
      );
    }
    throw new ContractPreflightError(
      `Failed to check the contract: product '${product.id}' cannot be brought to a stock of 100 with nothing reserved; the server answered ${status} "${code}": ${detail} Name a product that may be set, or check the server without this limit.`,
    );
  } catch (error) {
    // What the server gets wrong, the checks will say.
    if (!(error instanceof BrokenPromise)) throw error;
  }
}
