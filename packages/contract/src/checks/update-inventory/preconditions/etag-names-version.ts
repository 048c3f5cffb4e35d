import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectHeader } from '../../../expectations/expect-header.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

export const etagNamesVersion: Check = {
  id: 'update-inventory/preconditions/etag-names-version',
  promise: 'sends the version as a strong ETag, the same after a change and in the read that follows',
  source: 'openapi.yaml components/headers/ETag',
  why: 'A client that changed something can build its next If-Match from the answer alone.',
  async run({ product, send }) {
    await product.bring({ stock: 10 });
    const changed = await product.update({ operation: 'increment', stock: 1 });
    const { version } = expectUpdated(changed);
    expectHeader(changed, 'etag', `"inv-${version}"`);

    const read = await send({ target: product.path });
    expectHeader(read, 'etag', `"inv-${version}"`);
    expectEqual('the version that is read', (await product.read()).version, version);
  },
};
