import { createInventoryHandlers } from '@onhand/msw';
import { setupWorker } from 'msw/browser';
import { afterAll, beforeAll } from 'vitest';
import { describeInventoryContract } from '../../src/vitest.ts';
import { allTokens } from './all-tokens.ts';

const baseUrl = `${location.origin}/api`;
const worker = setupWorker(...createInventoryHandlers({ baseUrl }));

beforeAll(() => worker.start({ onUnhandledFrame: 'bypass', quiet: true }));
afterAll(() => worker.stop());

// Each request crosses the service worker, so there are fewer sequences than elsewhere.
describeInventoryContract({ baseUrl, tokens: allTokens, products: ['prod_789', 'prod_790'], runs: 3 });
