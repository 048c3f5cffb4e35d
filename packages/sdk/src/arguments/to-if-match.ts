import { ConfigurationError } from '../errors/configuration-error.ts';
import { describeValue } from './describe-value.ts';

/** The value of `If-Match`: a version as the API writes it in an ETag, or ETags as they are. */
export function toIfMatch(ifMatch: number | string, intent: string): string {
  if (typeof ifMatch === 'number' && Number.isSafeInteger(ifMatch) && ifMatch > 0) return `"inv-${ifMatch}"`;
  if (typeof ifMatch === 'string' && /^[\x21-\x7e][\x20-\x7e]*$/.test(ifMatch)) return ifMatch;
  const rule = `must be a version or an ETag, not ${describeValue(ifMatch)}`;
  throw new ConfigurationError({ intent, argument: 'ifMatch', rule });
}
