import { describe, expect, it } from 'vitest';
import { startWorld } from '../start-world.ts';

function startCounting() {
  const digested: string[] = [];
  const world = startWorld({
    digest: (text) => {
      digested.push(text);
      return `digest-${digested.length}`;
    },
  });
  return { ...world, digested };
}

describe('the fingerprint of a change', () => {
  it('is not worked out where nothing can be compared with it', async () => {
    const { patch, digested } = startCounting();

    await patch({ stock: 1, operation: 'increment' });

    expect(digested).toEqual([]);
  });

  it.each([
    ['a key', {}, { 'idempotency-key': 'k' }],
    ['an adjustment id', { adjustment_id: 'a' }, {}],
    ['both', { adjustment_id: 'a' }, { 'idempotency-key': 'k' }],
    ['a wish for a preview', {}, { 'x-require-confirmation': 'true' }],
  ])('is worked out once for %s', async (_words, more, headers) => {
    const { patch, digested } = startCounting();

    await patch({ stock: 1, operation: 'increment', notes: 'not part of it', ...more }, headers);

    expect(digested).toHaveLength(1);
    expect(digested[0]).not.toContain('not part of it');
  });
});
