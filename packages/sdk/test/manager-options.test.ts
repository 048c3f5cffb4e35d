import { ConfigurationError, InventoryManager, type InventoryManagerOptions } from '@onhand/sdk';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answer, inventory as known } from './answers.ts';
import { createManager } from './create-manager.ts';

const options: InventoryManagerOptions = { baseUrl: 'https://shop.example/api', accessToken: 'a-token' };

/** Options as they come from JavaScript, where no compiler looked at them. */
const create = (changes: object) => new InventoryManager({ ...options, ...changes });

describe('baseUrl', () => {
  it.each([
    'https://shop.example/api',
    'https://shop.example/api/',
    'https://shop.example/api//',
    'HTTPS://SHOP.example:443/api',
    new URL('https://shop.example/api'),
  ])('%s leads to the API', async (baseUrl) => {
    const { inventory, sent } = createManager([answer(known)], { baseUrl });

    await inventory.get('mug');
    await inventory.api.GET('/products');

    expect(sent.map(({ url }) => url)).toEqual([
      'https://shop.example/api/products/mug/inventory',
      'https://shop.example/api/products',
    ]);
  });

  it('may have no path', async () => {
    const { inventory, sent } = createManager([answer(known)], { baseUrl: 'http://localhost:8000' });

    await inventory.get('mug');

    expect(sent[0]?.url).toBe('http://localhost:8000/products/mug/inventory');
  });

  it.each([
    undefined,
    null,
    42,
    '',
    '/api',
    'shop.example/api',
    'ftp://shop.example',
    'file:///api',
    'javascript:alert(1)',
    'https://user:secret@shop.example',
    'https://shop.example/api?key=1',
    'https://shop.example/api#top',
    'https://shop.example/api?',
    'https://shop.example/api#',
  ])('%s is refused', (baseUrl) => {
    expect(() => create({ baseUrl })).toThrow(ConfigurationError);
    expect(() => create({ baseUrl })).toThrow('Failed to create an InventoryManager: baseUrl must');
    expect(() => create({ baseUrl })).not.toThrow('secret');
  });
});

describe('the other options', () => {
  it.each([
    ['accessToken', { accessToken: undefined }],
    ['accessToken', { accessToken: '' }],
    ['timeoutMs', { timeoutMs: 0 }],
    ['deadlineMs', { deadlineMs: -1 }],
    ['cache.ttlMs', { cache: { ttlMs: -1 } }],
    ['cache.maxEntries', { cache: { maxEntries: 0 } }],
    ['retry.maxAttempts', { retry: { maxAttempts: 0 } }],
    ['retry.baseDelayMs', { retry: { baseDelayMs: Number.NaN } }],
    ['retry.maxDelayMs', { retry: { maxDelayMs: '1' } }],
  ])('%s is refused as %j', (argument, changes) => {
    expect(() => create(changes)).toThrow(expect.objectContaining({ code: 'configuration', argument }));
  });

  it('may be said to be undefined', () => {
    const nothing = {
      cache: undefined,
      retry: { maxAttempts: undefined },
      timeoutMs: undefined,
      fetch: undefined,
    };

    expect(() => create(nothing)).not.toThrow();
  });
});

describe('fetch', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("is the platform's at the time of the call, so that test tools may replace it later", async () => {
    const inventory = create({});
    vi.stubGlobal('fetch', answer(known));

    expect(await inventory.get('mug')).toEqual(known);
  });

  it('is called without a this, as the fetch of a browser demands', async () => {
    let receiver: unknown = 'not called';
    const inventory = create({
      fetch: function (this: unknown) {
        receiver = this;
        return Promise.resolve(Response.json(known));
      },
    });

    await inventory.get('mug');

    expect(receiver).toBeUndefined();
  });
});
