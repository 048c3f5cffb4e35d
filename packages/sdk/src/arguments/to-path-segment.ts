import { ConfigurationError } from '../errors/configuration-error.ts';
import { describeValue } from './describe-value.ts';

/**
 * An id as one segment of a path. `.` and `..` are refused although they are encoded like any other id: a URL parser would
 * take them for steps, and the request would reach another resource.
 */
export function toPathSegment(id: unknown, argument: string, intent: string): string {
  if (typeof id === 'string' && id !== '' && id !== '.' && id !== '..') {
    try {
      return encodeURIComponent(id);
    } catch (cause) {
      throw new ConfigurationError({ intent, argument, rule: 'must be well-formed Unicode', cause });
    }
  }
  const rule = `must be a string that is not empty, '.' or '..', not ${describeValue(id)}`;
  throw new ConfigurationError({ intent, argument, rule });
}
