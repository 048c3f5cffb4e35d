import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../src/http/check-answer.ts';

const inventory = {
  id: 'mug',
  stock: 10,
  available: 5,
  reserved: 5,
  backordered: 0,
  reorder_threshold: null,
  backorder_allowed: false,
  version: 1,
  updated_at: '2026-01-15T10:30:00.000Z',
};
const answer = (body: unknown, more: object = {}) => ({
  status: 200,
  headers: { 'content-type': 'application/json', etag: '"inv-1"' },
  body: JSON.stringify(body),
  ...more,
});

describe('the self-check', () => {
  it('is content with what openapi.yaml says', () => {
    expect(() => checkAnswer('getInventory', answer(inventory))).not.toThrow();
    expect(() =>
      checkAnswer('getInventory', { status: 304, headers: { etag: '"inv-1"' }, body: null }),
    ).not.toThrow();
  });

  it.each([
    ['a status that is not documented', answer(inventory, { status: 201 }), 'the status is not documented'],
    [
      'a missing header',
      answer(inventory, { headers: { 'content-type': 'application/json' } }),
      'the header ETag is missing',
    ],
    [
      'another type',
      answer(inventory, { headers: { 'content-type': 'text/html', etag: '"inv-1"' } }),
      'its type is not application/json',
    ],
    ['a missing field', answer({ ...inventory, version: undefined }), 'version is required'],
    [
      'a value out of bounds',
      answer({ ...inventory, available: -1 }),
      'available must be greater than or equal to 0',
    ],
  ])('sees %s', (_words, given, why) => {
    expect(() => checkAnswer('getInventory', given)).toThrow(
      `The answer ${given.status} of getInventory breaks openapi.yaml: ${why}.`,
    );
  });

  it('sees a problem whose code lacks its members', () => {
    const problem = {
      type: 'https://example.com/errors/precondition-failed',
      title: 'Precondition Failed',
      status: 412,
      detail: 'It is at version 7.',
      instance: '/products/mug/inventory',
      code: 'version-mismatch',
      request_id: 'req_1',
    };
    const given = {
      status: 412,
      headers: { 'content-type': 'application/problem+json', etag: '"inv-7"' },
      body: JSON.stringify(problem),
    };

    expect(() => checkAnswer('updateInventory', given, 'version-mismatch')).toThrow(
      'current_version is required',
    );
  });
});
