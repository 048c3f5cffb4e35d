import { apiPart } from './api.ts';
import { bulkPart } from './bulk.ts';
import { confirmPart } from './confirm.ts';
import { decidePart } from './decide.ts';
import { eventStreamPart } from './event-stream.ts';
import { livePart } from './live.ts';
import { reportsPart } from './reports.ts';

/**
 * Loads now all parts of the package that are loaded at their first use otherwise: calls by path (`api`), batches and bulk,
 * `updateWith`, `confirm`, the lists and reports, and
 * subscriptions. For an app that goes offline, and for one that has time now. Safe to repeat;
 * rejects with what the platform says when a part cannot be had.
 *
 * @example
 * addEventListener('load', () => preload().catch(() => {}));
 */
export async function preload(): Promise<void> {
  const parts = [apiPart, bulkPart, confirmPart, decidePart, eventStreamPart, livePart, reportsPart];
  await Promise.all(parts.map((part) => part.load()));
}
