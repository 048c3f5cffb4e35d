import { limits } from '@onhand/spec';
import { expect, it } from 'vitest';
import { document, parametersOf } from './openapi-document.ts';

const { schemas } = document.components;

it('has the largest stock of openapi.yaml, wherever stock is told', () => {
  const maxima = [
    schemas.Inventory?.properties?.stock,
    schemas.Product?.properties?.stock,
    schemas.InventoryUpdateResult?.properties?.stock,
    schemas.InventoryUpdateResult?.properties?.previous_stock,
    schemas.HistoryEntry?.properties?.previous_stock,
    schemas.HistoryEntry?.properties?.new_stock,
  ].map((schema) => schema?.maximum);

  expect(new Set(maxima)).toEqual(new Set([limits.maxStock]));
});

it.each(['listProducts', 'listInventoryHistory'])('has the page bounds of %s', (operationId) => {
  const limit = parametersOf(operationId, 'query').find(({ name }) => name === 'limit');

  expect(limit?.schema).toMatchObject({
    minimum: limits.page.min,
    maximum: limits.page.max,
    default: limits.page.default,
  });
});

it('has the byte bounds and the retention that openapi.yaml tells in words', () => {
  const text = JSON.stringify(document);

  expect(limits.maxBodyBytes).toBe(1024 ** 2);
  expect(text).toContain('at most 1 MiB of UTF-8 JSON');
  expect(text).toContain(`larger than ${limits.maxBodyBytes} bytes`);
  expect(limits.maxMetadataBytes).toBe(8 * 1024);
  expect(text).toContain('at most 8 KiB as JSON');
  expect(limits.idempotencyRetentionMs).toBe(24 * 60 * 60 * 1000);
  expect(text).toContain('stored answer for 24 hours');
});

it.each(['InventoryUpdate', 'listProducts', 'listInventoryHistory'])(
  'bounds every integer that %s sends',
  (name) => {
    const sent = [
      ...Object.values(schemas[name]?.properties ?? {}),
      ...parametersOf(name, 'query').map(({ schema }) => schema),
    ].filter(({ type }) => [type].flat().includes('integer'));

    expect(sent).not.toHaveLength(0);
    for (const schema of sent) expect(schema.maximum).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
  },
);
