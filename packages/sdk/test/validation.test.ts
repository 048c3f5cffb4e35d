import { validateChange } from '@onhand/sdk/validation';
import { createInventoryServer, roleTokens } from '@onhand/server';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const server = createInventoryServer({
  products: [{ id: 'mug', name: 'Mug', stock: 1000 }],
  auth: roleTokens(),
});

/** What the server says of a change, when it is only asked whether it would do. */
async function verdictOf(change: unknown): Promise<unknown> {
  const response = await server.fetch(
    new Request('http://localhost/api/products/mug/inventory', {
      method: 'PATCH',
      headers: {
        authorization: 'Bearer admin',
        'content-type': 'application/json',
        'x-require-confirmation': 'true',
      },
      body: JSON.stringify(change),
    }),
  );
  const body: unknown = await response.json();
  return response.status === 400 && typeof body === 'object' && body !== null && 'errors' in body
    ? body.errors
    : [];
}

describe('validateChange', () => {
  it('finds nothing wrong with a change that can be sent', () => {
    expect(validateChange({ operation: 'increment', stock: 50, reason: 'restock' })).toEqual([]);
  });

  it('names each field that is wrong, and why', () => {
    expect(validateChange({ stock: -1, reason: 'x'.repeat(101), operation: 'sell', colour: 'red' })).toEqual([
      { field: 'stock', message: 'must be greater than or equal to 0' },
      { field: 'operation', message: 'must be one of set, increment, decrement' },
      { field: 'reason', message: 'must have at most 100 characters' },
      { field: 'colour', message: 'is not a known field' },
    ]);
  });

  it.each([undefined, null, 5, 'x', []])('takes %s for no change', (value) => {
    expect(validateChange(value)).toEqual([{ field: 'body', message: 'must be an object' }]);
  });

  it('says what the server says, in its words', async () => {
    const odd = fc.oneof(
      fc.constantFrom(
        null,
        -1,
        0.5,
        5,
        '',
        'set',
        'x'.repeat(200),
        true,
        {},
        [],
        '2026-01-15T10:30:00Z',
        '2026-02-30T00:00:00Z',
      ),
      fc.jsonValue(),
    );
    const fields = [
      'stock',
      'operation',
      'reason',
      'notes',
      'adjustment_id',
      'location',
      'cost_per_unit',
      'expires_at',
    ];
    const more = [
      'reserved',
      'backorder_allowed',
      'reorder_threshold',
      'batch_number',
      'reservation',
      'metadata',
      'colour',
    ];
    const changes = fc.dictionary(fc.constantFrom(...fields, ...more), odd, { maxKeys: 6 });
    await fc.assert(
      fc.asyncProperty(changes, async (change) => {
        expect(validateChange(change)).toEqual(await verdictOf(change));
      }),
      { numRuns: 300 },
    );
  });
});
