import { expectInvalidField } from '../../../expectations/expect-invalid-field.ts';
import type { Check } from '../../check.ts';

export const ifMatchMalformed: Check = {
  id: 'update-inventory/preconditions/if-match-malformed',
  promise: 'refuses an If-Match that is no list of validators with 400',
  source: 'openapi.yaml components/parameters/IfMatch',
  why: 'A condition that cannot be read must not be taken for one that is met.',
  async run({ product, eachAtOnce }) {
    const { version } = await product.bring({ stock: 10 });
    const forms = [`inv-${version}`, `"inv-${version}`, String(version), `*, "inv-${version}"`];
    await eachAtOnce(forms, async (malformed, scene) => {
      const answer = await scene.product.update(
        { operation: 'increment', stock: 1 },
        { headers: { 'if-match': malformed } },
      );
      expectInvalidField(answer, 'If-Match');
    });
  },
};
