import { createInventoryFetch } from '@onhand/msw/fetch';
import { describeProblem, type ViewProblem } from '@onhand/react';
import * as sdk from '@onhand/sdk';
import { problemKinds } from '@onhand/spec';
import { describe, expect, it } from 'vitest';

type Code = sdk.InventoryErrorCode;

/** What each error is to a person; the compiler asks for all of them. */
const kinds = {
  'invalid-request': 'invalid-input',
  'malformed-body': 'failed',
  unauthorized: 'signed-out',
  forbidden: 'forbidden',
  'product-not-found': 'missing',
  'reservation-not-found': 'missing',
  'backorder-not-found': 'missing',
  'route-not-found': 'failed',
  'method-not-allowed': 'failed',
  'adjustment-already-processed': 'conflict',
  'reservation-not-active': 'missing',
  'backorder-not-open': 'missing',
  'idempotency-in-progress': 'unknown-outcome',
  'version-mismatch': 'conflict',
  'confirmation-invalid': 'conflict',
  'payload-too-large': 'failed',
  'unsupported-media-type': 'failed',
  'insufficient-stock': 'invalid-input',
  'below-reserved': 'invalid-input',
  'release-exceeds-reserved': 'invalid-input',
  'below-active-reservations': 'invalid-input',
  'release-exceeds-reservation': 'invalid-input',
  'max-stock': 'invalid-input',
  'max-single-adjustment': 'invalid-input',
  'max-reserved-percentage': 'invalid-input',
  'max-daily-adjustments': 'invalid-input',
  'available-mismatch': 'invalid-input',
  'idempotency-key-reused': 'failed',
  'batch-refused': 'failed',
  'precondition-required': 'conflict',
  'quota-exceeded': 'rate-limited',
  internal: 'unknown-outcome',
  overloaded: 'rate-limited',
  configuration: 'invalid-input',
  'confirmation-declined': 'failed',
  'access-token': 'signed-out',
  network: 'unknown-outcome',
  timeout: 'unknown-outcome',
  aborted: 'unknown-outcome',
  'bulk-inventory': 'failed',
  'unexpected-response': 'failed',
  'unreadable-response': 'unknown-outcome',
} as const satisfies Record<Code, ViewProblem['kind']>;

const members = {
  errors: [{ index: 0, field: 'stock', message: 'must be a whole number', code: 'max-stock' }],
  required_permission: 'adjust',
  available: 3,
  requested: 5,
  reserved: 4,
  current_version: 7,
  quota: 'user',
  limit: 100,
  retry_after_seconds: 20,
  state: 'expired',
};

/** What a manager throws when the server answers a change, or a reading, with this problem. */
async function failWith(
  code: keyof typeof problemKinds,
  retryAfter = '20',
  isRead = false,
): Promise<unknown> {
  const { status, title } = problemKinds[code];
  const body = {
    ...members,
    code,
    status,
    title,
    type: 'about:blank',
    detail: 'No.',
    instance: '/',
    request_id: 'req_1',
  };
  const headers = { 'content-type': 'application/problem+json', 'retry-after': retryAfter };
  const manager = new sdk.InventoryManager({
    baseUrl: 'http://shop.example/api',
    accessToken: 'manager',
    retry: false,
    fetch: async () => new Response(JSON.stringify(body), { status, headers }),
  });
  const call = isRead ? manager.get('mug') : manager.update('mug', { stock: 1 });
  return call.catch((error: unknown) => error);
}

const failure = { intent: 'sell', outcome: 'not-applied' } as const;
/** Those that no server answers with; of a change that is lost, where one can be. */
const byClient: readonly sdk.AnyInventoryError[] = [
  new sdk.ConfigurationError({ intent: 'sell', argument: 'quantity', rule: 'must be whole' }),
  new sdk.ConfirmationDeclinedError(failure),
  new sdk.AccessTokenError({ ...failure, reason: 'no token' }),
  new sdk.NetworkError({ ...failure, outcome: 'unknown', cause: undefined }),
  new sdk.TimeoutError({ ...failure, outcome: 'unknown', limit: 'timeoutMs', limitMs: 1 }),
  new sdk.AbortedError({ ...failure, outcome: 'unknown', cause: undefined }),
  new sdk.UnexpectedResponseError({ ...failure, reason: 'r', advice: 'a', status: 418, retryable: false }),
  new sdk.UnreadableResponseError({
    ...failure,
    outcome: 'unknown',
    status: 200,
    reason: 'r',
    retryable: true,
  }),
];

const serverCodes = Object.keys(problemKinds) as (keyof typeof problemKinds)[];

describe('every error has one kind', () => {
  // It needs the result of the change before, which the other problems have not.
  it.each(serverCodes.filter((code) => code !== 'adjustment-already-processed'))('%s', async (code) => {
    const error = await failWith(code);

    expect(error).toMatchObject({ code });
    expect(describeProblem(error).kind).toBe(kinds[code]);
  });

  it.each(byClient.map((error) => [error.code, error] as const))('%s', (code, error) => {
    expect(describeProblem(error).kind).toBe(kinds[code]);
  });

  it('adjustment-already-processed and bulk-inventory', async () => {
    const inventory = new sdk.InventoryManager(createInventoryFetch().as('admin'));
    const receive = (stock: number) =>
      inventory.update('prod_789', { operation: 'increment', stock, adjustment_id: 'delivery_1' });
    await receive(1);
    const missing = [{ productId: 'no_such_product', change: { stock: 1 } }];
    const failures = [receive(2), inventory.bulkUpdate(missing, { stopOnError: true })];

    for (const failed of failures) {
      const error = await failed.catch((reason: unknown) => reason);
      if (!sdk.isInventoryError(error)) throw error;
      expect(describeProblem(error).kind).toBe(kinds[error.code]);
    }
    expect.assertions(2);
  });

  it('also what is no error of the SDK', () => {
    expect(describeProblem(new Error('a fault of ours'))).toEqual({
      kind: 'failed',
      message: 'a fault of ours',
      requestId: undefined,
      retryable: false,
    });
    expect(describeProblem('nonsense')).toMatchObject({ kind: 'failed', message: 'nonsense' });
  });
});

describe('what it tells', () => {
  it.each([
    ['forbidden', { permission: 'adjust' }],
    ['version-mismatch', { currentVersion: 7 }],
    ['quota-exceeded', { because: 'quota', seconds: 20 }],
    ['overloaded', { because: 'overloaded', seconds: 20 }],
    ['invalid-request', { field: 'quantity', message: 'stock: must be a whole number' }],
    [
      'insufficient-stock',
      { field: 'quantity', rule: { name: 'insufficient-stock', available: 3, requested: 5 } },
    ],
    ['below-reserved', { field: 'quantity', rule: { name: 'below-reserved' } }],
    ['max-daily-adjustments', { rule: { name: 'limit' } }],
  ] as const)('%s', async (code, told) => {
    expect(describeProblem(await failWith(code))).toMatchObject(told);
  });

  it('has the key of a change whose outcome is not known', () => {
    const error = new sdk.NetworkError({
      ...failure,
      outcome: 'unknown',
      idempotencyKey: 'k1',
      cause: undefined,
    });

    expect(describeProblem(error)).toEqual({ kind: 'unknown-outcome', idempotencyKey: 'k1' });
  });

  it('is offline for what surely came to nothing for want of a connection', () => {
    expect(describeProblem(new sdk.NetworkError({ ...failure, cause: undefined }))).toEqual({
      kind: 'offline',
    });
  });

  it('never says that a reading may have changed something', async () => {
    expect(describeProblem(await failWith('internal', '20', true))).toMatchObject({
      kind: 'failed',
      requestId: 'req_1',
      retryable: true,
    });
  });

  it.each([
    [401, { kind: 'signed-out' }],
    [429, { kind: 'rate-limited', seconds: 1 }],
  ])('understands a proxy by its status %i', (status, told) => {
    const error = new sdk.UnexpectedResponseError({
      ...failure,
      reason: 'r',
      advice: 'a',
      status,
      retryable: true,
    });

    expect(describeProblem(error)).toMatchObject(told);
  });
});
