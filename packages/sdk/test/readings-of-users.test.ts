import { describe, expect, it, vi } from 'vitest';
import { answer, inventory as known, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import type { Step } from './scripted-fetch.ts';
import { failureOf } from './settle-on-clock.ts';

const withEtag = (version: number, changes: object = {}): Step =>
  answer({ ...known, version, ...changes }, { headers: { etag: `"inv-${version}"` } });

describe('whose readings', () => {
  const ofAnn = withEtag(1, { stock: 111 });
  const ofBob = withEtag(1, { stock: 222 });

  it('another token is another user, who is given nothing that the former one read', async () => {
    let token = 'of-ann';
    const { inventory, sent } = createManager([ofAnn, ofBob], { accessToken: () => token });
    expect(await inventory.get('mug')).toMatchObject({ stock: 111 });
    expect(await inventory.get('mug')).toMatchObject({ stock: 111 });

    token = 'of-bob';

    expect(await inventory.get('mug')).toMatchObject({ stock: 222 });
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer of-ann',
      'Bearer of-bob',
    ]);
    expect(sent[1]?.headers.has('if-none-match')).toBe(false);
  });

  it('an answer to the former user that comes late is not for the next one', async () => {
    let token = 'of-ann';
    const slow = Promise.withResolvers<Response>();
    const { inventory, clock } = createManager([() => slow.promise, ofBob], {
      accessToken: () => token,
      cache: { staleIfErrorMs: 3_600_000 },
    });
    const annReads = inventory.get('mug');
    await clock.settle();
    token = 'of-bob';
    const bobReads = inventory.get('mug', { fresh: true });
    await clock.settle();

    slow.resolve(Response.json({ ...known, version: 9, stock: 111 }));

    expect(await annReads).toMatchObject({ stock: 111 });
    expect(await bobReads).toMatchObject({ stock: 222 });
    expect(await inventory.get('mug')).toMatchObject({ stock: 222 });
  });

  it('nobody joins the request of another user', async () => {
    let user = 'ann';
    const slow = Promise.withResolvers<Response>();
    const { inventory, clock } = createManager([() => slow.promise, ofBob], {
      cache: { principal: () => user },
    });
    const annReads = inventory.get('mug');
    await clock.settle();
    user = 'bob';

    expect(await inventory.get('mug')).toMatchObject({ stock: 222 });
    slow.resolve(Response.json({ ...known, version: 9, stock: 111 }));
    expect(await annReads).toMatchObject({ stock: 111 });
    expect(await inventory.get('mug')).toMatchObject({ stock: 222 });
  });

  it('nobody joins the request of another user, whom only the token tells', async () => {
    let token = 'of-ann';
    const slow = Promise.withResolvers<Response>();
    const { inventory, clock, sent } = createManager([() => slow.promise, problem('forbidden')], {
      accessToken: () => token,
    });
    const annReads = inventory.get('mug');
    const soDoesAnn = inventory.get('mug');
    await clock.settle();
    token = 'of-bob';
    const bobReads = inventory.get('mug').catch((error: unknown) => error);
    await clock.settle();
    slow.resolve(Response.json({ ...known, stock: 111 }));

    expect(await bobReads).toMatchObject({ code: 'forbidden' });
    for (const reading of [annReads, soDoesAnn]) expect(await reading).toMatchObject({ stock: 111 });
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer of-ann',
      'Bearer of-bob',
    ]);
  });

  it('who joins a request is told when no token can be had', async () => {
    const tokens = [() => 'of-ann'];
    const slow = Promise.withResolvers<Response>();
    const { inventory, clock } = createManager([() => slow.promise], {
      accessToken: () => (tokens.shift() ?? (() => Promise.reject(new Error('signed out'))))(),
    });
    const annReads = inventory.get('mug');
    await clock.settle();

    await expect(inventory.get('mug')).rejects.toMatchObject({ code: 'access-token' });
    slow.resolve(Response.json(known));
    expect(await annReads).toMatchObject({ stock: known.stock });
  });

  it.each<[string, () => string | undefined]>([
    [
      'fails',
      () => {
        throw new TypeError('not signed in');
      },
    ],
    ['names nobody', () => undefined],
  ])('a principal that %s breaks no call, and nothing is remembered for nobody', async (_, nobody) => {
    let principal: () => string | undefined = () => 'ann';
    const store = { load: async () => undefined, save: vi.fn(), remove: () => {} };
    const { inventory, sent } = createManager([ofAnn, answer(result), ofBob], {
      cache: { principal: () => principal(), store },
    });
    await inventory.get('mug');
    const annWrites = inventory.update('mug', { stock: 1 });
    principal = nobody;
    store.save.mockClear();

    expect(await annWrites).toMatchObject({ stock: 150 });
    expect(await inventory.get('mug')).toMatchObject({ stock: 222 });
    expect(await inventory.get('mug')).toMatchObject({ stock: 222 });
    expect(sent).toHaveLength(4);
    expect(store.save).not.toHaveBeenCalled();
    principal = () => 'bob';
    await inventory.get('mug');
    await inventory.get('mug');
    expect(sent).toHaveLength(5);
  });

  it('with a principal a new token of the same user changes nothing', async () => {
    let token = 'first';
    const { inventory, sent } = createManager([ofAnn], {
      accessToken: () => token,
      cache: { principal: () => 'ann' },
    });
    await inventory.get('mug');
    token = 'second';

    expect(await inventory.get('mug')).toMatchObject({ stock: 111 });
    expect(sent).toHaveLength(1);
  });

  it('the token is asked for before anything is given out of memory, and tells of its failure', async () => {
    const tokens = [() => 'of-ann'];
    const { inventory } = createManager([ofAnn], {
      accessToken: () => (tokens.shift() ?? (() => Promise.reject(new Error('signed out'))))(),
    });
    await inventory.get('mug');

    await expect(inventory.get('mug')).rejects.toMatchObject({ code: 'access-token' });
  });

  it('a token that does not come keeps nobody waiting for ever, and shows nobody anything', async () => {
    let isHanging = false;
    const { inventory, clock } = createManager([ofAnn], {
      accessToken: () => (isHanging ? new Promise<string>(() => {}) : 'of-ann'),
      cache: { staleIfErrorMs: 3_600_000, ttlMs: 3_600_000 },
    });
    await inventory.get('mug');
    isHanging = true;

    expect(await failureOf(inventory.get('mug'), clock)).toMatchObject({ code: 'timeout' });
    expect(clock.pending).toBe(0);
  });

  it('a caller who aborts while the token is awaited is let go at once', async () => {
    let isHanging = false;
    const { inventory, clock } = createManager([ofAnn], {
      accessToken: () => (isHanging ? new Promise<string>(() => {}) : 'of-ann'),
    });
    await inventory.get('mug');
    isHanging = true;
    const controller = new AbortController();
    const reading = inventory.get('mug', { signal: controller.signal });
    await clock.settle();
    controller.abort('enough');

    await expect(reading).rejects.toMatchObject({ code: 'aborted', cause: 'enough' });
    expect(clock.pending).toBe(0);
  });
});
