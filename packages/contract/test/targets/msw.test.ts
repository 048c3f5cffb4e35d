import { createInventoryHandlers } from '@onhand/msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll } from 'vitest';
import { describeInventoryContract } from '../../src/vitest.ts';
import { allTokens } from './all-tokens.ts';

const baseUrl = 'http://inventory.test/api';
const mock = setupServer(...createInventoryHandlers({ baseUrl }));

beforeAll(() => mock.listen());
afterAll(() => mock.close());

describeInventoryContract({ baseUrl, tokens: allTokens, products: ['prod_789', 'prod_790'], runs: 10 });
