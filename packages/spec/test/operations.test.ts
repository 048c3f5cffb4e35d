import { operations } from '@onhand/spec';
import { expect, it } from 'vitest';
import { documentedOperations } from './openapi-document.ts';

it('names every operation of openapi.yaml with its method and path, and no other', () => {
  const table = Object.entries(operations).map(([id, { method, path }]) => ({ id, method, path }));
  const documented = documentedOperations().map(({ method, path, operation }) => ({
    id: operation.operationId,
    method,
    path,
  }));

  expect(table).toEqual(documented);
});
