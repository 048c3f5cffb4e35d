import { limits } from '@onhand/spec';
import { inventoryUpdateSchema } from '@onhand/spec/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const accepts = (fields: object) => inventoryUpdateSchema.safeParse({ stock: 1, ...fields }).success;

describe('metadata', () => {
  const withBytes = (bytes: number, character: string) => {
    const frame = JSON.stringify({ text: '' }).length;
    return { text: character.repeat((bytes - frame) / new TextEncoder().encode(character).length) };
  };

  it.each(['x', 'é', '🫖'])(
    'may take 8 KiB as JSON in UTF-8, and no byte more, counted in %s',
    (character) => {
      const frame = JSON.stringify({ text: '' }).length;
      const width = new TextEncoder().encode(character).length;
      const fitting = Math.floor((limits.maxMetadataBytes - frame) / width) * width + frame;

      expect(accepts({ metadata: withBytes(fitting, character) })).toBe(true);
      expect(accepts({ metadata: withBytes(fitting + width, character) })).toBe(false);
    },
  );

  it('may be nested as deep as 8 KiB allow, and deeper nesting is refused without overflowing the stack', () => {
    const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
    const frame = JSON.stringify({ a: null }).length - 'null'.length;
    const deepest = (limits.maxMetadataBytes - frame) / 2;

    expect(accepts({ metadata: { a: nested(deepest) } })).toBe(true);
    expect(accepts({ metadata: { a: nested(deepest + 1) } })).toBe(false);
    expect(accepts({ metadata: { a: nested(100_000) } })).toBe(false);
  });

  it('keeps a nested __proto__ as data and gives no object another prototype', () => {
    const metadata: unknown = JSON.parse('{"a":{"__proto__":{"polluted":true}},"constructor":1}');
    const parsed = inventoryUpdateSchema.parse({ stock: 1, metadata });

    expect(JSON.stringify(parsed.metadata?.a)).toBe('{"__proto__":{"polluted":true}}');
    expect(Object.getPrototypeOf(parsed.metadata)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('is refused with a member named __proto__, which could not be kept', () => {
    const { error } = inventoryUpdateSchema.safeParse({
      stock: 1,
      metadata: JSON.parse('{"__proto__":{"a":1}}'),
    });

    expect(error?.issues).toMatchObject([
      { path: ['metadata'], message: 'must not have a member named __proto__' },
    ]);
  });
});

describe('cost_per_unit', () => {
  it('takes every amount with four decimals, up to a billion', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), (tenThousandths) => {
        expect(accepts({ cost_per_unit: tenThousandths / 10_000 })).toBe(true);
      }),
    );
  });

  it('refuses a fifth decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), fc.integer({ min: 1, max: 9 }), (tens, last) => {
        expect(accepts({ cost_per_unit: (tens * 10 + last) / 100_000 })).toBe(false);
      }),
    );
  });
});

describe('expires_at', () => {
  // JSON Schema validators differ on these spellings; the API takes one spelling of a time, and no second that a Date lacks.
  it.each([
    '2026-01-15t10:30:00z',
    '2026-01-15 10:30:00Z',
    '2026-01-15T10:30:00+0200',
    '2026-01-15T10:30:00+02',
    '2016-12-31T23:59:60Z',
  ])('refuses %s', (time) => {
    expect(accepts({ expires_at: time })).toBe(false);
  });
});

describe('operation', () => {
  it('is set when it is absent', () => {
    expect(inventoryUpdateSchema.parse({ stock: 1 })).toMatchObject({ stock: 1, operation: 'set' });
  });
});
