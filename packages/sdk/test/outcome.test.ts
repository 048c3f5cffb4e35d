import { isInventoryError } from '@onhand/sdk';
import { problemKinds } from '@onhand/spec';
import { describe, expect, it } from 'vitest';
import { answer, answerText, problem } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection, neverAnswer, type Step } from './scripted-fetch.ts';
import { failureOf } from './settle-on-clock.ts';

const doubtful = ['internal', 'idempotency-in-progress'];
const certain = (Object.keys(problemKinds) as (keyof typeof problemKinds)[]).filter(
  (code) => !doubtful.includes(code),
);

async function outcomeOf(steps: readonly [Step, ...Step[]], options = {}) {
  const { inventory, clock } = createManager(steps, options);
  const error = await failureOf(inventory.update('mug', { stock: 1 }), clock);
  return isInventoryError(error) ? error.outcome : undefined;
}

const once = { retry: { maxAttempts: 1 } };

describe('the outcome of a change that failed', () => {
  it.each(certain)('is not-applied when the only answer is %s', async (code) => {
    expect(await outcomeOf([problem(code)], once)).toBe('not-applied');
  });

  it.each([400, 404, 410, 428, 429])(
    'is not-applied when the only answer is %i of somebody else',
    async (status) => {
      expect(await outcomeOf([answerText('', { status })], once)).toBe('not-applied');
    },
  );

  it.each<[string, Step]>([
    ['the connection failed', failConnection],
    ['no answer came', neverAnswer],
    ['the server failed', problem('internal')],
    ['the change is being made just now', problem('idempotency-in-progress')],
    ['a proxy failed', answerText('', { status: 502 })],
    ['a proxy says 503', answerText('', { status: 503 })],
    ['a proxy waited too long for the request', answerText('', { status: 408 })],
    ['a redirect came', answerText('', { status: 307, headers: { location: 'https://elsewhere.example' } })],
    ['the answer of success is unreadable', answerText('<p>ok</p>')],
    ['the answer of success lacks its version', answer({ id: 'mug', stock: 1 })],
  ])('is unknown when %s', async (_, step) => {
    expect(await outcomeOf([step], once)).toBe('unknown');
  });

  it('stays unknown when an attempt with a lost answer is followed by a refusal', async () => {
    expect(await outcomeOf([failConnection, problem('insufficient-stock')])).toBe('unknown');
  });

  it('stays unknown when the token runs out between the attempts', async () => {
    expect(await outcomeOf([neverAnswer, problem('unauthorized')])).toBe('unknown');
  });

  it('is not-applied when every attempt was turned away', async () => {
    expect(
      await outcomeOf([problem('overloaded'), problem('overloaded'), problem('insufficient-stock')]),
    ).toBe('not-applied');
  });

  it('is not-applied when no token could be had', async () => {
    const accessToken = () => Promise.reject(new Error('the login is down'));

    expect(await outcomeOf([answer({})], { accessToken })).toBe('not-applied');
  });

  it('is not-applied when time ran out before the token came', async () => {
    const accessToken = () => new Promise<string>(() => {});

    expect(await outcomeOf([answer({})], { accessToken })).toBe('not-applied');
  });

  it('comes with the key to repeat the change with, and says so', async () => {
    const { inventory, clock } = createManager([failConnection]);

    const error = await failureOf(inventory.update('mug', { stock: 1 }), clock);

    expect(error).toMatchObject({ idempotencyKey: 'key-1' });
    expect(String(error)).toContain('repeat it with the same idempotencyKey');
  });
});

describe('the outcome of a read that failed', () => {
  it.each<[string, Step]>([
    ['the connection failed', failConnection],
    ['the server failed', problem('internal')],
    ['no answer came', neverAnswer],
  ])('is not-applied when %s', async (_, step) => {
    const { inventory, clock } = createManager([step]);

    expect(await failureOf(inventory.get('mug'), clock)).toMatchObject({ outcome: 'not-applied' });
  });
});
