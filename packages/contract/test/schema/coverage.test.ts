import { createInventoryServer, roleTokens } from '@onhand/server';
import { expect, it } from 'vitest';
import { runContract } from '../../src/index.ts';
import { createCoverageCounter } from '../../src/schema/coverage.ts';
import { allTokens } from '../targets/all-tokens.ts';

it('counts each constraint of an answer, and which were broken', () => {
  const counter = createCoverageCounter();
  const answer = { status: 404, headers: new Headers(), text: '', body: { code: 'product-not-found' } };
  counter.count('getInventory', answer, []);
  counter.count('getInventory', answer, [{ kind: 'header', constraint: 'header X-Request-Id', message: '' }]);

  const seen = counter.read().filter(({ answers }) => answers > 0);
  const twice = { checked: 2, broken: 0 };
  expect(seen).toEqual([
    {
      operation: 'getInventory',
      status: 404,
      answers: 2,
      constraints: [
        { constraint: 'status', ...twice },
        { constraint: 'header X-Request-Id', checked: 2, broken: 1 },
        { constraint: 'media type', ...twice },
        { constraint: 'body', ...twice },
        { constraint: 'code product-not-found', ...twice },
      ],
    },
  ]);
});

/** What a server answers only when it is set up for it, in a race that it may win, or to a role that nobody has. */
const unprovoked = [
  'updateInventory 428',
  'updateInventory 429',
  'fulfillBackorder 429',
  'batchUpdateInventory 409',
  'batchUpdateInventory 429',
  'getInventoryRules 403',
  'openRealtimeStream 429',
];

it('sees every operation, and every status that a server can be brought to as it is', async () => {
  const { fetch } = createInventoryServer({ auth: roleTokens() });
  const options = { baseUrl: 'http://coverage.test/api', products: ['prod_789', 'prod_790'] };
  const { coverage } = await runContract({ ...options, tokens: allTokens, fetch, runs: 5 });

  const unseen = coverage.filter(({ answers }) => answers === 0);
  expect(unseen.map(({ operation, status }) => `${operation} ${status}`)).toEqual(unprovoked);
  expect(coverage.flatMap(({ constraints }) => constraints).filter(({ broken }) => broken > 0)).toEqual([]);
});
