import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const ifMatchCurrent: Check = {
  id: 'update-inventory/preconditions/if-match-current',
  promise: 'applies a change whose If-Match names the present version, alone, in a list, or as *',
  source: 'openapi.yaml components/parameters/IfMatch',
  why: 'A condition that is met must not stand in the way.',
  async run({ product }) {
    let { version } = await product.bring({ stock: 10 });
    const forms = [
      () => `"inv-${version}"`,
      () => `"inv-${version - 1}", "inv-${version}"`,
      () => `W/"inv-${version}","other" ,  "inv-${version}"`,
      () => '*',
    ];
    for (const form of forms) {
      const headers = { 'if-match': form() };
      version = expectUpdated(
        await product.update({ operation: 'increment', stock: 1 }, { headers }),
      ).version;
    }
  },
};
