import { createInventoryHandlers } from '@onhand/msw';
import { setupWorker } from 'msw/browser';
import { describe, expect, it } from 'vitest';
import { describeMockedInventory } from './describe-mocked-inventory.ts';

const worker = setupWorker();

describeMockedInventory('setupWorker of MSW 3', {
  start: () => worker.start({ onUnhandledFrame: 'bypass', quiet: true }),
  stop: () => worker.stop(),
  replaceHandlers: (handlers) => worker.resetHandlers(...handlers),
  realOrigin: () => location.origin,
});

describe('a base URL that is relative to the page', () => {
  it.each(['/api', '/api/'])('as in %s', async (baseUrl) => {
    await worker.start({ onUnhandledFrame: 'bypass', quiet: true });
    worker.resetHandlers(...createInventoryHandlers({ baseUrl }));

    const answer = await fetch('/api/products/prod_789', { headers: { authorization: 'Bearer staff' } });
    await worker.stop();

    expect(await answer.json()).toMatchObject({ id: 'prod_789', stock: 100 });
  });
});
