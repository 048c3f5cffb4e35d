import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectHeader } from '../../expectations/expect-header.ts';
import { expectStatus } from '../../expectations/expect-status.ts';
import { expectUpdated } from '../../expectations/expect-updated.ts';
import type { Check } from '../check.ts';

export const notModified: Check = {
  id: 'get-inventory/not-modified',
  promise:
    'answers 304 without a body to an If-None-Match that names the present version, also weakly, and 200 after a change',
  source: 'openapi.yaml components/parameters/IfNoneMatch',
  why: 'A page that polls costs almost nothing while nothing happens, and misses nothing when it does.',
  needs: { traits: ['preconditions'] },
  async run({ product, eachAtOnce, send }) {
    const { version } = await product.bring({ stock: 10 });
    const current = `"inv-${version}"`;
    const toCall = (tag: string) => ({ target: product.path, headers: { 'if-none-match': tag } });

    await eachAtOnce([current, `W/${current}`, `"other", ${current}`, '*'], async (tag, scene) => {
      const answer = await scene.send(toCall(tag));
      expectStatus(answer, 304);
      expectHeader(answer, 'etag', current);
      expectEqual('the body of a 304', answer.text, '');
    });

    expectUpdated(await product.update({ operation: 'increment', stock: 1 }));
    expectStatus(await send(toCall(current)), 200);
  },
};
