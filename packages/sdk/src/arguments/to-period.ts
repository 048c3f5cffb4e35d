import { toTimestamp } from './to-timestamp.ts';

/** The bounds of a period, as a query of the API names them. Throws `ConfigurationError` for one that is no time. */
export function toPeriod(from: Date | string | undefined, to: Date | string | undefined, intent: string) {
  return {
    start_date: from === undefined ? undefined : toTimestamp(from, 'from', intent),
    end_date: to === undefined ? undefined : toTimestamp(to, 'to', intent),
  };
}
