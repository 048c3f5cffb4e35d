import { expect, it } from 'vitest';
import { inParallel } from '../../src/product/in-parallel.ts';

it('waits for all calls before it fails with the first that failed', async () => {
  let isOver = false;
  const late = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    isOver = true;
  };
  const attempt = inParallel(2, async (index) => {
    if (index === 0) throw new Error('The connection was closed.');
    await late();
  });
  await expect(attempt).rejects.toThrow('The connection was closed.');
  expect(isOver).toBe(true);
});
