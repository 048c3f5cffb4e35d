import { limits } from '@onhand/spec';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { describeValue } from './describe-value.ts';

/** The page size, when the server would take it. */
export function checkPageSize(pageSize: number, intent: string): number {
  const { min, max } = limits.page;
  if (Number.isSafeInteger(pageSize) && pageSize >= min && pageSize <= max) return pageSize;
  const rule = `must be a whole number from ${min} to ${max}, not ${describeValue(pageSize)}`;
  throw new ConfigurationError({ intent, argument: 'pageSize', rule });
}
