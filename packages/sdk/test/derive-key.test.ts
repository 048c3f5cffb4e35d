import { deriveKey } from '@onhand/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('deriveKey', () => {
  it('joins what names a change', () => {
    expect(deriveKey('reserve', 'order_17', 2)).toBe('reserve:order_17:2');
  });

  it.each([
    [
      ['a_b', 'c'],
      ['a', 'b_c'],
    ],
    [
      ['a:b', 'c'],
      ['a', 'b:c'],
    ],
    [
      ['a', 'b', 'c'],
      ['a', 'b:c'],
    ],
    [['a%3Ab'], ['a:b']],
  ])('tells %j from %j', (one, other) => {
    expect(deriveKey(...one)).not.toBe(deriveKey(...other));
  });

  it('gives different keys for different parts, and the same for the same', () => {
    const parts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 3,
    });
    const usable = parts.filter((list) => list.every((part) => part !== '.' && part !== '..'));

    fc.assert(
      fc.property(usable, usable, (one, other) => {
        expect(deriveKey(...one) === deriveKey(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(deriveKey(...one)).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });

  it.each([
    [[]],
    [['']],
    [['a', '']],
    [[undefined]],
    [[null]],
    [[{}]],
    [['\ud800']],
    [['x'.repeat(256)]],
    [[Number.NaN]],
    [[Number.POSITIVE_INFINITY]],
    [[2 ** 53]],
  ])('refuses %j', (parts) => {
    expect(() => deriveKey(...(parts as string[]))).toThrow('Failed to derive an idempotency key');
  });
});
