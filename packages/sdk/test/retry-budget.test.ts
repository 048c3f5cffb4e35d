import { describe, expect, it } from 'vitest';
import { answer, inventory as known, problem } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection, type Step } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

describe('in a total outage', () => {
  it.each<[string, Step]>([
    ['nobody answers', failConnection],
    ['a server fails', problem('internal')],
  ])('10,000 calls cost less than 1.1 times as many requests when %s', async (_, step) => {
    const { inventory, clock, sent } = createManager([step]);

    for (let started = 0; started < 10_000; started += 100) {
      const calls = Array.from({ length: 100 }, () => inventory.get('mug', { fresh: true }));
      await Promise.all([Promise.allSettled(calls), clock.advance(10_000)]);
    }

    expect(sent.length).toBeGreaterThan(10_000);
    expect(sent.length).toBeLessThan(11_000);
  });
});

describe('the budget of retries', () => {
  const budget = (size: number) => ({ retry: { maxAttempts: 2, budget: size } });
  const ask = (inventory: ReturnType<typeof createManager>['inventory']) =>
    inventory.get('mug', { fresh: true });

  it('is spent by retries that fail, and then calls fail at once', async () => {
    const { inventory, clock, sent } = createManager([failConnection], budget(2));

    for (let call = 0; call < 5; call++) await failureOf(ask(inventory), clock);

    expect(sent).toHaveLength(5 + 2);
  });

  it('gets back what a call spent that is answered in the end, be it with a refusal', async () => {
    const steps = [failConnection, answer(known), failConnection, problem('forbidden')] as const;
    const { inventory, clock, sent } = createManager([...steps, ...steps], budget(1));

    for (let round = 0; round < 2; round++) {
      await resultOf(ask(inventory), clock);
      expect(await failureOf(ask(inventory), clock)).toMatchObject({ code: 'forbidden' });
    }

    expect(sent).toHaveLength(8);
  });

  it('earns a retry with every ten calls that are answered', async () => {
    const { inventory, clock, sent } = createManager(
      [
        failConnection,
        failConnection,
        failConnection,
        ...Array<Step>(10).fill(answer(known)),
        failConnection,
      ],
      budget(1),
    );

    await failureOf(ask(inventory), clock);
    await failureOf(ask(inventory), clock);
    expect(sent).toHaveLength(3);

    for (let call = 0; call < 10; call++) await ask(inventory);
    await failureOf(ask(inventory), clock);
    expect(sent).toHaveLength(3 + 10 + 2);
  });

  it('is not touched by waiting for a change that is being made just now', async () => {
    const inProgress = problem('idempotency-in-progress');
    const { inventory, clock, sent } = createManager([inProgress], budget(0));

    await failureOf(inventory.update('mug', { stock: 1 }, { deadlineMs: 5000 }), clock);

    expect(sent.length).toBeGreaterThan(1);
  });

  it.each([-1, Number.NaN, '5'])('is refused when it is %s', (size) => {
    expect(() => createManager([failConnection], { retry: { budget: size as number } })).toThrow(
      'retry.budget',
    );
  });
});
