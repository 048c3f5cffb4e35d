import { limits } from '@onhand/spec';
import { checkNumber } from '../arguments/check-number.ts';
import { describeValue } from '../arguments/describe-value.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { BulkOptions } from './bulk-options.ts';

const intent = 'update in bulk';
const hourMs = 3_600_000;

/** What a run goes by, complete. */
export interface BulkPlan {
  /** Changes in one request. */
  readonly size: number;
  /** Requests at a time. */
  readonly concurrency: number;
  readonly maxPauseMs: number;
  readonly stopOnError: boolean;
}

/** Fills in what the options leave out. Throws `ConfigurationError` for one that cannot be used. */
export function resolveBulk(options: BulkOptions): BulkPlan {
  const {
    strategy = 'batch',
    concurrency = 4,
    batchSize = 100,
    maxPauseMs = hourMs,
    stopOnError = false,
  } = options;
  if (!['batch', 'parallel', 'sequential'].includes(strategy)) {
    throw refuse('strategy', `must be batch, parallel or sequential, not ${describeValue(strategy)}`);
  }
  return {
    size: strategy === 'batch' ? checkCount(batchSize, 'batchSize', limits.maxBatchItems) : 1,
    concurrency: strategy === 'sequential' ? 1 : checkCount(concurrency, 'concurrency', 1000),
    maxPauseMs: checkNumber(maxPauseMs, 'maxPauseMs', { min: 0, intent }),
    stopOnError,
  };
}

function checkCount(value: number, argument: string, max: number): number {
  if (Number.isSafeInteger(value) && value >= 1 && value <= max) return value;
  throw refuse(argument, `must be a whole number from 1 to ${max}, not ${describeValue(value)}`);
}

function refuse(argument: string, rule: string): ConfigurationError {
  return new ConfigurationError({ intent, argument, rule });
}
