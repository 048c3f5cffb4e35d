import { expectEqual } from '../../../expectations/expect-equal.ts';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { inParallel } from '../../../product/in-parallel.ts';
import type { Check } from '../../check.ts';

const writers = 12;

export const oneWinnerPerVersion: Check = {
  id: 'update-inventory/concurrency/one-winner-per-version',
  promise:
    'lets one of many simultaneous changes with the same If-Match through, and tells the others that it is stale',
  source: 'openapi.yaml components/parameters/IfMatch',
  why: 'The comparison and the change must be one step, or the condition protects nobody when it matters.',
  needs: { traits: ['preconditions'] },
  async run({ product }) {
    const { version } = await product.bring({ stock: 100 });
    const headers = { 'if-match': `"inv-${version}"` };
    const answers = await inParallel(writers, (index) =>
      product.update({ operation: 'set', stock: 200 + index }, { headers }),
    );

    const losers = answers.filter((answer) => answer.status !== 200);
    for (const loser of losers) expectProblem(loser, 'version-mismatch');
    expectEqual(`how many of ${writers} changes to one version succeed`, writers - losers.length, 1);
    expectEqual('the version afterwards', (await product.read()).version, version + 1);
  },
};
