import { ControlError } from '../control/control-error.ts';
import type { ControlOptions } from '../control/control-options.ts';
import type { Fault } from '../control/fault.ts';
import { parseFaultText } from '../control/parse-fault-text.ts';
import { UsageError } from './usage-error.ts';

interface ControlFlags {
  readonly control: boolean;
  readonly faults: readonly Fault[];
}

const loopbackHosts = ['127.0.0.1', '::1', 'localhost'];

/** Whether nobody but this machine can connect to an address. */
export function isLoopback(host: string): boolean {
  return loopbackHosts.includes(host);
}

/**
 * What the flags open of the control surface: where only this machine can connect, all but the journal, which costs time
 * with each request; everything with `--control`; elsewhere nothing.
 */
export function resolveControlFlags(host: string, { control, faults }: ControlFlags): ControlOptions {
  if (control) return { faults, http: isLoopback(host) ? true : 'any-host' };
  if (isLoopback(host)) return { faults, http: true, journal: 0 };
  return { faults, http: false, journal: 0, namespaces: 0 };
}

/** @throws UsageError when it is no fault. */
export function parseFault(name: string, text: string): Fault {
  try {
    return parseFaultText(text);
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    throw new UsageError(`Failed to read ${name} '${text}': ${error.message}`);
  }
}

/** @throws UsageError when it is not a whole number. */
export function parseSeed(name: string, text: string): number {
  const seed = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(seed)) return seed;
  throw new UsageError(`Failed to read ${name}: '${text}' is not a whole number.`);
}
