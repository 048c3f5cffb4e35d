import { expect, it } from 'vitest';
import type { Attempt } from '../../src/audit/attempt.ts';
import { digestInJavaScript } from '../../src/digest.ts';
import { createAuditLog } from '../../src/store/audit-log.ts';

const attempt = (requestId: string): Attempt => ({
  atMs: 0,
  requestId,
  actor: 'admin_user',
  ip: null,
  userAgent: null,
  sessionId: null,
  action: 'updateInventory',
  productId: 'mug',
  outcome: 'refused',
  status: 422,
  code: 'insufficient-stock',
  historyId: null,
});

it('can be read while others write, between its last hash and the page', async () => {
  const log = createAuditLog(100, digestInJavaScript);
  log.write(attempt('first'));
  const reading = log.read({ limit: 10, offset: 0, before: undefined, matches: undefined });
  log.write(attempt('meanwhile'));

  const { items } = await reading;
  expect(items.map((record) => record.request_id)).toEqual(['meanwhile', 'first']);
  expect(items[0]?.prev_hash).toBe(items[1]?.hash);
});
