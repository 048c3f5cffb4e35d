import { expect, it } from 'vitest';
import type { Scene } from '../../src/checks/check.ts';
import type { Answer } from '../../src/client/answer.ts';
import { createTranscript, type Transcript } from '../../src/client/transcript.ts';
import { createEachAtOnce } from '../../src/run/each-at-once.ts';

const recordOf = (transcript: Transcript) => transcript.exchanges.map(({ target }) => target);

/** Answers everything, each time in another order, and says how many were asked at the same time. */
function createStage() {
  const transcript = createTranscript();
  let asked = 0;
  let most = 0;
  const toScene = (own: Transcript): Scene => {
    const send = async ({ target }: { target: string }): Promise<Answer> => {
      own.record({ request: target, method: 'GET', target, as: 'admin', headers: {}, body: undefined });
      asked += 1;
      most = Math.max(most, asked);
      for (let turn = target.length; turn > 0; turn--) await Promise.resolve();
      asked -= 1;
      const headers = new Headers();
      return { request: target, method: 'GET', url: target, status: 200, headers, text: '', body: undefined };
    };
    return { send, product: { ...Object() } };
  };
  return { transcript, eachAtOnce: createEachAtOnce(transcript, toScene), mostAtOnce: () => most };
}

it('writes down what was said in the order of the things, however long each takes', async () => {
  const { transcript, eachAtOnce } = createStage();
  await eachAtOnce(['/long/long', '/l', '/long'], async (target, { send }) => {
    await send({ target });
    await send({ target: `${target}/again` });
  });
  expect(recordOf(transcript)).toEqual([
    '/long/long',
    '/long/long/again',
    '/l',
    '/l/again',
    '/long',
    '/long/again',
  ]);
});

it('shows of a failure what was said before, and the first that fails', async () => {
  const { transcript, eachAtOnce } = createStage();
  await eachAtOnce(['/before'], (target, { send }) => send({ target }));
  const attempt = eachAtOnce(['/good', '/bad-and-long', '/worse'], async (target, { send }) => {
    await send({ target });
    if (target !== '/good') throw new Error(target);
  });
  await expect(attempt).rejects.toThrow('/bad-and-long');
  expect(recordOf(transcript)).toEqual(['/before', '/bad-and-long']);
});

it('sends no more than ten at the same time', async () => {
  const { eachAtOnce, mostAtOnce } = createStage();
  const targets = Array.from({ length: 25 }, (_, index) => `/${index}`);
  await eachAtOnce(targets, (target, { send }) => send({ target }));
  expect(mostAtOnce()).toBe(10);
});
