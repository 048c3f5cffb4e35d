import { expectProblem } from '../../../expectations/expect-problem.ts';
import type { Check } from '../../check.ts';

export const ifMatchWeak: Check = {
  id: 'update-inventory/preconditions/if-match-weak',
  promise: 'never lets a weak validator match in If-Match',
  source: 'openapi.yaml components/parameters/IfMatch',
  why: 'RFC 9110 asks for strong comparison: "weak" says that the two may differ, and a write must not rely on that.',
  async run({ product }) {
    const { version } = await product.bring({ stock: 10 });
    const headers = { 'if-match': `W/"inv-${version}"` };
    expectProblem(
      await product.update({ operation: 'increment', stock: 1 }, { headers }),
      'version-mismatch',
    );
  },
};
