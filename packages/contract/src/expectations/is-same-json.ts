/** Whether two JSON values are equal, whatever the order of their members and the notation of a moment. */
export function isSameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (isMoment(left) && isMoment(right)) return Date.parse(left) === Date.parse(right);
  if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right)) return false;
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  return names.every((name) => Object.hasOwn(right, name) && isSameJson(left[name], right[name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** RFC 3339 writes `Z` and `+00:00` for the same, and any number of decimals. */
function isMoment(value: unknown): value is string {
  return typeof value === 'string' && moment.test(value);
}
