import { describe, expect, it } from 'vitest';
import { inventoryPath, startWorld } from '../start-world.ts';

const send = (rawBody: BodyInit, headers: Record<string, string> = {}) =>
  startWorld().send('PATCH', inventoryPath, { rawBody, headers });

describe('the body of a change', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
    'may be declared as %s',
    async (type) => {
      expect((await send('{"stock":5}', { 'content-type': type })).status).toBe(200);
    },
  );

  it.each([
    'text/plain',
    'application/json; charset=latin1',
    'application/jsonp',
    'application/merge-patch+json',
    'x',
  ])('may not be declared as %s', async (type) => {
    expect(await send('{"stock":5}', { 'content-type': type })).toMatchObject({
      status: 415,
      body: { code: 'unsupported-media-type' },
    });
  });

  it('may not be compressed', async () => {
    expect((await send('{"stock":5}', { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it.each<[string, BodyInit]>([
    ['nothing', ''],
    ['half an object', '{"stock":5'],
    ['JSON with comments', '{"stock":5} // five'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ])('may not be %s', async (_words, rawBody) => {
    expect(await send(rawBody)).toMatchObject({ status: 400, body: { code: 'malformed-body' } });
  });

  it('may be as large as 1 MiB and no larger', async () => {
    const padded = (bytes: number) => `{"stock":5}${' '.repeat(bytes - 11)}`;

    expect((await send(padded(1_048_576))).status).toBe(200);
    expect(await send(padded(1_048_577))).toMatchObject({ status: 413, body: { code: 'payload-too-large' } });
  });

  it('of unknown length is dropped as soon as it is too large', async () => {
    let chunks = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        chunks++;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });

    expect((await send(endless)).status).toBe(413);
    expect(chunks).toBeLessThan(30);
  });

  it('that breaks off is malformed', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error('connection reset'));
      },
    });

    expect((await send(broken)).status).toBe(400);
  });
});

describe('the fields of a change', () => {
  it.each<[string, Record<string, unknown>]>([
    ['stock', {}],
    ['stock', { stock: null }],
    ['stock', { stock: '5' }],
    ['stock', { stock: 1.5 }],
    ['stock', { stock: -1 }],
    ['stock', { stock: 2 ** 53 }],
    ['operation', { stock: 1, operation: 'add' }],
    ['reason', { stock: 1, reason: 'x'.repeat(101) }],
    ['notes', { stock: 1, notes: 'x'.repeat(501) }],
    ['adjustment_id', { stock: 1, adjustment_id: '' }],
    ['adjustment_id', { stock: 1, adjustment_id: 'x'.repeat(129) }],
    ['location', { stock: 1, location: 'x'.repeat(51) }],
    ['batch_number', { stock: 1, batch_number: 'x'.repeat(51) }],
    ['cost_per_unit', { stock: 1, cost_per_unit: -0.01 }],
    ['cost_per_unit', { stock: 1, cost_per_unit: 1.00001 }],
    ['cost_per_unit', { stock: 1, cost_per_unit: '19.99' }],
    ['expires_at', { stock: 1, expires_at: '2026-01-01' }],
    ['expires_at', { stock: 1, expires_at: '2026-02-30T00:00:00Z' }],
    ['reserved', { stock: 1, reserved: -1 }],
    ['available', { stock: 1, available: 0.5 }],
    ['backorder_allowed', { stock: 1, backorder_allowed: 'yes' }],
    ['reorder_threshold', { stock: 1, reorder_threshold: -1 }],
    ['metadata', { stock: 1, metadata: [] }],
    [
      'metadata',
      { stock: 1, metadata: Object.fromEntries(Array.from({ length: 51 }, (_, key) => [key, 1])) },
    ],
    ['metadata', { stock: 1, metadata: { text: 'x'.repeat(8_192) } }],
    ['reservation', { stock: 1, reservation: { id: 'r' } }],
    ['reservation.id', { stock: 1, operation: 'increment', reservation: {} }],
    ['allow_backorder', { stock: 1, allow_backorder: 1 }],
    ['colour', { stock: 1, colour: 'red' }],
  ])('%s is named when it is wrong', async (field, body) => {
    const answer = await startWorld().patch(body);

    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });

  it('are all named when several are wrong', async () => {
    const { body } = await startWorld().patch({ reserved: -1, colour: 'red' });

    expect(body.errors).toEqual([
      { field: 'stock', message: 'is required' },
      { field: 'reserved', message: 'must be greater than or equal to 0' },
      { field: 'colour', message: 'is not a known field' },
    ]);
  });

  it('say that stock cannot be negative in the documented words', async () => {
    expect((await startWorld().patch({ stock: -1 })).body).toMatchObject({
      title: 'Bad Request',
      detail: 'Stock cannot be negative.',
      errors: [{ field: 'stock', message: 'must be greater than or equal to 0' }],
    });
  });

  it('are measured in code points', async () => {
    expect((await startWorld().patch({ stock: 50, reason: '📦'.repeat(100) })).status).toBe(200);
    expect((await startWorld().patch({ stock: 50, reason: '📦'.repeat(101) })).status).toBe(400);
  });

  it.each(['__proto__', 'constructor', 'toString'])('do not include %s', async (name) => {
    const { send: sendTo } = startWorld();
    const answer = await sendTo('PATCH', inventoryPath, {
      rawBody: `{"stock":1,"${name}":{"polluted":true}}`,
    });

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: name }] } });
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('may not be metadata with a member named __proto__, which would be lost; any other name is kept', async () => {
    const { send: sendTo } = startWorld();
    const change = (metadata: string) =>
      sendTo('PATCH', inventoryPath, { rawBody: `{"stock":50,"metadata":${metadata}}` });

    expect(await change('{"__proto__":{"polluted":true}}')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'metadata', message: 'must not have a member named __proto__' }] },
    });
    const kept = await change('{"constructor":1,"toString":2,"a":{"__proto__":3}}');
    expect(JSON.stringify(kept.body.metadata)).toMatch(/^{"constructor":1,"toString":2,"a":{"__proto__":3},/);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('may nest deeply without harm', async () => {
    const nested = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
    const answer = await startWorld().send('PATCH', inventoryPath, {
      rawBody: `{"stock":1,"metadata":{"a":${nested}}}`,
    });

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'metadata' }] } });
  });
});
