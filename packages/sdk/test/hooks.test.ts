import { channel } from 'node:diagnostics_channel';
import type { AttemptEnd, AttemptStart, Hooks } from '@onhand/sdk';
import { createLogHooks } from '@onhand/sdk/logging';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answer, answerText, inventory as known, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection, neverAnswer, type Step } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

const change = { stock: 1, notes: 'for Ann' };

/** Hooks that keep what they are told. */
function createRecorder() {
  const told: [string, ...unknown[]][] = [];
  const hooks: Hooks = {
    beforeAttempt: (...all) => void told.push(['before', ...all]),
    afterAttempt: (...all) => void told.push(['after', ...all]),
    onRetry: (...all) => void told.push(['retry', ...all]),
  };
  return { hooks, told };
}

describe('hooks', () => {
  it('are told of each attempt, before and after, and of each repetition', async () => {
    const { hooks, told } = createRecorder();
    const slow: Step = async () => {
      await new Promise<void>((resolve) => clock.schedule(resolve, 30));
      return Response.json(result, { headers: { 'x-request-id': 'req_9' } });
    };
    const { inventory, clock } = createManager([problem('overloaded'), slow], { hooks });

    await resultOf(inventory.update('mug', change), clock);

    const start = {
      method: 'PATCH',
      url: 'https://shop.example/api/products/mug/inventory',
      template: '/products/{productId}/inventory',
      idempotencyKey: 'key-1',
    };
    const refused = { status: 503, code: 'overloaded', outcome: 'not-applied', durationMs: 0 };
    expect(told).toEqual([
      ['before', { ...start, attempt: 1 }],
      ['after', { ...start, attempt: 1 }, { ...refused, requestId: undefined }],
      ['retry', { ...start, attempt: 1 }, { reason: 'overloaded', status: 503, delayMs: 100 }],
      ['before', { ...start, attempt: 2 }],
      [
        'after',
        { ...start, attempt: 2 },
        { status: 200, code: undefined, outcome: 'succeeded', durationMs: 30, requestId: 'req_9' },
      ],
    ]);
    expect(told[1]?.[1]).toBe(told[0]?.[1]);
  });

  it.each<[string, Step, object]>([
    [
      'no answer',
      neverAnswer,
      { code: 'timeout', status: undefined, outcome: 'unknown', durationMs: 10_000 },
    ],
    ['a broken connection', failConnection, { code: 'network', status: undefined, outcome: 'unknown' }],
    ['a refusal', problem('forbidden'), { code: 'forbidden', status: 403, outcome: 'not-applied' }],
    [
      'an unreadable answer',
      answerText('<p>'),
      { code: 'unreadable-response', status: 200, outcome: 'unknown' },
    ],
  ])('are told of %s', async (_, step, end) => {
    const { hooks, told } = createRecorder();
    const { inventory, clock } = createManager([step], { hooks, retry: false });

    await failureOf(inventory.update('mug', change), clock);

    expect(told[1]?.[2]).toMatchObject(end);
    expect(told).toHaveLength(2);
  });

  it('hear of an answer that nothing has changed as a success', async () => {
    const ends: AttemptEnd[] = [];
    const { inventory } = createManager(
      [answer(known, { headers: { etag: '"inv-1"' } }), answerText(null, { status: 304 })],
      { hooks: { afterAttempt: (_, end) => void ends.push(end) } },
    );

    await inventory.get('mug');
    await inventory.get('mug', { fresh: true });

    expect(ends[1]).toMatchObject({ status: 304, outcome: 'succeeded', code: undefined });
  });

  it('know the template of every path, whatever its ids', async () => {
    const templates = new Set<string | undefined>();
    const { inventory, clock } = createManager([failConnection], {
      retry: false,
      hooks: { beforeAttempt: ({ template }) => void templates.add(template) },
    });
    const id = 'a/b';

    await failureOf(
      Promise.all([
        inventory.reservation(id, 'r'),
        inventory.product(id).catch(() => {}),
        inventory.fulfillBackorder(id).catch(() => {}),
        inventory.batchUpdate([{ productId: id, change: { stock: 1 } }]).catch(() => {}),
        inventory.rules().catch(() => {}),
        inventory.verifyAudit().catch(() => {}),
        ...[
          inventory.products(),
          inventory.reservations(id),
          inventory.backorders(id),
          inventory.history(id),
          inventory.lowStock(),
          inventory.audit(),
        ].map((list) => list.toArray({ limit: 1 }).catch(() => {})),
        inventory.api.GET('/products/{productId}', { params: { path: { productId: id } } }).catch(() => {}),
      ]),
      clock,
    );

    expect([...templates].sort()).toEqual([
      '/inventory/audit',
      '/inventory/audit/verification',
      '/inventory/backorders/{backorderId}/fulfill',
      '/inventory/batch-update',
      '/inventory/low-stock',
      '/inventory/rules',
      '/products',
      '/products/{productId}',
      '/products/{productId}/inventory/backorders',
      '/products/{productId}/inventory/history',
      '/products/{productId}/inventory/reservations',
      '/products/{productId}/inventory/reservations/{reservationId}',
    ]);
  });

  it('add headers, but none of those that the SDK sets', async () => {
    const added = {
      'X-Trace': '1',
      Authorization: 'Bearer other',
      'IDEMPOTENCY-KEY': 'other',
      'x-bad': 'a\nb',
      'x y': '1',
    };
    const { inventory, sent } = createManager([answer(result)], { hooks: { addHeaders: () => added } });

    await inventory.update('mug', change);

    const headers = sent[0]?.headers;
    expect(headers?.get('x-trace')).toBe('1');
    expect(headers?.get('authorization')).toBe('Bearer secret-token');
    expect(headers?.get('idempotency-key')).toBe('key-1');
    expect(headers?.has('x-bad')).toBe(false);
  });

  it('that fail break no call, and keep nobody else from being told', async () => {
    const { hooks, told } = createRecorder();
    const fail = () => {
      throw new Error('a bug of the hook');
    };
    const reject = () => Promise.reject(new Error('a bug of the hook')) as never;
    const broken: Hooks[] = [fail, reject].map((bug) => ({
      beforeAttempt: bug,
      addHeaders: bug,
      afterAttempt: bug,
      onRetry: bug,
    }));
    const { inventory, clock } = createManager([failConnection, answer(result)], {
      hooks: [...broken, hooks],
    });

    const outcome = await resultOf(inventory.update('mug', change, { onRetry: fail }), clock);

    expect(outcome).toMatchObject({ stock: 150 });
    expect(told.map(([name]) => name)).toEqual(['before', 'after', 'retry', 'before', 'after']);
  });
});

describe('diagnostics_channel', () => {
  const channels = ['onhand:attempt:start', 'onhand:attempt:end', 'onhand:retry'];

  it('is told of the same', async () => {
    const messages: [string, unknown][] = [];
    const listen = (message: unknown, name: string | symbol) => void messages.push([String(name), message]);
    for (const name of channels) channel(name).subscribe(listen);
    const { inventory, clock } = createManager([problem('overloaded'), answer(result)]);

    await resultOf(inventory.update('mug', change), clock);
    for (const name of channels) channel(name).unsubscribe(listen);

    expect(messages.map(([name]) => name)).toEqual([
      'onhand:attempt:start',
      'onhand:attempt:end',
      'onhand:retry',
      'onhand:attempt:start',
      'onhand:attempt:end',
    ]);
    expect(messages[1]?.[1]).toMatchObject({ attempt: { method: 'PATCH', attempt: 1 }, status: 503 });
    expect(messages[2]?.[1]).toMatchObject({ reason: 'overloaded', delayMs: 100 });
  });

  afterEach(() => void vi.unstubAllGlobals());

  it.each([
    ['no process', undefined],
    ['a process of a bundler', { env: {} }],
    ['a process without that module', { getBuiltinModule: () => undefined }],
  ])('is done without where there is %s', async (_, process) => {
    vi.stubGlobal('process', process);
    const { inventory } = createManager([answer(result)]);
    vi.unstubAllGlobals();

    expect(await inventory.update('mug', change)).toMatchObject({ stock: 150 });
  });
});

describe('what is observed', () => {
  const leaks: readonly [string, Step][] = [
    ['a success', answer({ ...result, metadata: { ...result.metadata, notes: 'for Ann' } })],
    ['a refusal', problem('forbidden', { detail: 'for Ann' })],
    ['a page that shows the request', answerText('Bearer secret-token for Ann', { status: 502 })],
    ['a connection that fails', () => Promise.reject(new Error('Bearer secret-token for Ann'))],
    ['no answer', neverAnswer],
  ];

  it.each(leaks)('holds no token and no body after %s', async (_, step) => {
    const { hooks, told } = createRecorder();
    const lines: unknown[] = [];
    const log = (...line: unknown[]) => void lines.push(line);
    const logHooks = createLogHooks({ logger: { debug: log, info: log, warn: log }, level: 'debug' });
    const messages: unknown[] = [];
    const listen = (message: unknown) => void messages.push(message);
    for (const name of ['onhand:attempt:start', 'onhand:attempt:end', 'onhand:retry'])
      channel(name).subscribe(listen);
    const { inventory, clock } = createManager([step], {
      hooks: [hooks, logHooks],
      accessToken: () => 'secret-token',
    });

    await Promise.allSettled([resultOf(inventory.update('mug', change), clock)]);
    for (const name of ['onhand:attempt:start', 'onhand:attempt:end', 'onhand:retry'])
      channel(name).unsubscribe(listen);

    const shown = JSON.stringify([told, lines, messages]);
    expect(told.length).toBeGreaterThan(1);
    expect(messages.length).toBeGreaterThan(1);
    expect(shown).not.toContain('secret-token');
    expect(shown).not.toContain('for Ann');
    expect(JSON.stringify(lines)).not.toContain('mug');
  });
});

it('the same attempt is the same object in every hook, so that a WeakMap can hold what belongs to it', async () => {
  const seen = new WeakMap<AttemptStart, number>();
  const counts: (number | undefined)[] = [];
  const hooks: Hooks = {
    beforeAttempt: (attempt) => void seen.set(attempt, attempt.attempt),
    afterAttempt: (attempt) => void counts.push(seen.get(attempt)),
    onRetry: (attempt) => void counts.push(seen.get(attempt)),
  };
  const { inventory, clock } = createManager([failConnection, answer(result)], { hooks });

  await resultOf(inventory.update('mug', change), clock);

  expect(counts).toEqual([1, 1, 2]);
});
