import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { answer, answerText, inventory as known, problem, problemBody, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection, neverAnswer, type Step } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

const path = '/products/{productId}/inventory';
const params = { path: { productId: 'mug' } };

describe('api', () => {
  it('gives data for success', async () => {
    const { inventory, sent } = createManager([answer(known, { headers: { etag: '"inv-1"' } })]);

    const { data, error, headers } = await inventory.api.GET(path, { params });

    expect(data).toEqual(known);
    expect(error).toBeUndefined();
    expect(headers.get('etag')).toBe('"inv-1"');
    expect(sent[0]).toMatchObject({ url: 'https://shop.example/api/products/mug/inventory', method: 'GET' });
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer secret-token');
  });

  it('gives the problem as error when the API refuses', async () => {
    const { inventory } = createManager([problem('insufficient-stock')]);

    const { data, error, status } = await inventory.api.PATCH(path, { params, body: { stock: 1 } });

    expect(data).toBeUndefined();
    expect(error).toEqual(problemBody('insufficient-stock'));
    expect(status).toBe(422);
  });

  it('gives 304 as it is', async () => {
    const { inventory } = createManager([answerText(null, { status: 304 })]);

    const result = await inventory.api.GET(path, {
      params: { ...params, header: { 'If-None-Match': '"inv-1"' } },
    });

    expect(result).toMatchObject({ status: 304, data: undefined, error: undefined });
  });

  it('repeats what fails in passing, with one key for all attempts of a write', async () => {
    const { inventory, clock, sent } = createManager([failConnection, problem('overloaded'), answer(result)]);

    const { data } = await resultOf(inventory.api.PATCH(path, { params, body: { stock: 1 } }), clock);

    expect(data).toEqual(result);
    expect(sent.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['key-1', 'key-1', 'key-1']);
    expect(sent.map(({ body }) => body)).toEqual(Array(3).fill('{"stock":1}'));
    expect(sent[2]?.headers.get('content-type')).toBe('application/json');
  });

  it("keeps the caller's own key and precondition", async () => {
    const { inventory, sent } = createManager([answer(result)]);
    const header = { 'Idempotency-Key': 'mine', 'If-Match': '"inv-1"' };

    await inventory.api.PATCH(path, { params: { ...params, header }, body: { stock: 1 } });

    expect(sent[0]?.headers.get('idempotency-key')).toBe('mine');
    expect(sent[0]?.headers.get('if-match')).toBe('"inv-1"');
  });

  it('sends no key with a read', async () => {
    const { inventory, sent } = createManager([answer([])]);

    await inventory.api.GET('/products', { params: { query: { limit: 10 } } });

    expect(sent[0]?.url).toBe('https://shop.example/api/products?limit=10');
    expect(sent[0]?.headers.has('idempotency-key')).toBe(false);
  });

  it.each<[string, Step, string]>([
    ['the connection fails', failConnection, 'network'],
    ['no answer comes', neverAnswer, 'timeout'],
    ['success is not JSON', answerText('<p>Welcome</p>'), 'unreadable-response'],
    ['success has no body', answerText(null, { headers: { 'content-length': '0' } }), 'unreadable-response'],
    ['a failure has no body', answerText(null, { status: 500 }), 'unexpected-response'],
    ['a proxy answers', answerText('<h1>Bad gateway</h1>', { status: 502 }), 'unexpected-response'],
    ['a redirect comes', answerText(null, { status: 308 }), 'unexpected-response'],
    ['a browser hides a redirect', () => Response.error(), 'unexpected-response'],
  ])('throws an error of ours, with the key, when %s', async (_, step, code) => {
    const { inventory, clock } = createManager([step]);

    const error = await failureOf(inventory.api.PATCH(path, { params, body: { stock: 1 } }), clock);

    expect(error).toMatchObject({ code, outcome: 'unknown', idempotencyKey: 'key-1' });
  });

  it('settles at once when it is aborted', async () => {
    const { inventory, clock } = createManager([neverAnswer]);
    const controller = new AbortController();
    const failure = inventory.api
      .GET(path, { params, signal: controller.signal })
      .catch((error: unknown) => error);
    await clock.settle();

    controller.abort('gone');

    expect(await failure).toMatchObject({ code: 'aborted', cause: 'gone' });
    expect(clock.pending).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it.each(['', '.', '..'])('refuses the id %j', async (productId) => {
    const { inventory, sent } = createManager([answer(known)]);

    await expect(inventory.api.GET(path, { params: { path: { productId } } })).rejects.toMatchObject({
      code: 'configuration',
      argument: 'productId',
    });
    expect(sent).toHaveLength(0);
  });

  it('refuses a header that cannot be sent with an error of ours', async () => {
    const { inventory } = createManager([answer(known)]);

    await expect(
      inventory.api.GET(path, { params: { ...params, header: { 'If-None-Match': 'a\nb' } } }),
    ).rejects.toMatchObject({
      code: 'configuration',
    });
  });

  it('has the next read of the manager ask, after a write that failed', async () => {
    const { inventory, sent } = createManager([
      answer(known),
      problem('insufficient-stock'),
      answer({ ...known, version: 2 }),
    ]);

    await inventory.get('mug');
    await inventory.api.PATCH(path, { params, body: { stock: 1 } });

    expect(await inventory.get('mug')).toMatchObject({ version: 2 });
    expect(sent).toHaveLength(3);
  });

  it('keeps to limits of its own', async () => {
    const { inventory, clock } = createManager([neverAnswer]);

    const error = await failureOf(inventory.api.GET(path, { params, deadlineMs: 70 }), clock);

    expect(error).toMatchObject({ code: 'timeout', limit: 'deadlineMs', limitMs: 70 });
  });

  it('leaves out parameters that are undefined', async () => {
    const { inventory, sent } = createManager([answer([])]);

    await inventory.api.GET('/products', { params: { query: { limit: undefined, cursor: 'a b' } } });

    expect(sent[0]?.url).toBe('https://shop.example/api/products?cursor=a+b');
  });
});
