import { describe, expect, it } from 'vitest';
import { createKeyMemory } from '../../src/store/key-memory.ts';

const dayMs = 86_400_000;
const claim = { scope: 'k', fingerprint: 'f' };
const answer = { fingerprint: 'f', atMs: 0, body: '{}', etag: '"inv-2"' };

describe('the memory of keys', () => {
  it('gives a key to the first and tells the second that it is running', () => {
    const keys = createKeyMemory(dayMs);

    expect(keys.claim(claim, 0)).toEqual({ state: 'claimed' });
    expect(keys.claim({ ...claim, fingerprint: 'other' }, 0)).toEqual({ state: 'running', fingerprint: 'f' });
  });

  it('gives a key that was released to the next', () => {
    const keys = createKeyMemory(dayMs);
    keys.claim(claim, 0);
    keys.release('k');

    expect(keys.claim(claim, 0)).toEqual({ state: 'claimed' });
  });

  it('keeps an answer for exactly the retention', () => {
    const keys = createKeyMemory(dayMs);
    keys.claim(claim, 0);
    keys.answer('k', answer);

    expect(keys.claim(claim, dayMs - 1)).toEqual({ state: 'answered', answer });
    expect(keys.claim(claim, dayMs)).toEqual({ state: 'claimed' });
  });

  it('keeps an answer when the key is released after it', () => {
    const keys = createKeyMemory(dayMs);
    keys.claim(claim, 0);
    keys.answer('k', answer);
    keys.release('k');

    expect(keys.claim(claim, 0)).toEqual({ state: 'answered', answer });
  });
});
