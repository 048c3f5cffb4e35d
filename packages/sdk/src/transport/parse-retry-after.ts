/**
 * The wait that an answer asks for, in milliseconds: `Retry-After` as seconds or as an HTTP date (RFC 9110, 10.2.3).
 * A date is measured against the answer's own `Date`, so that a wrong clock on this side does not matter.
 */
export function parseRetryAfter(headers: Headers, nowMs: number): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,10}$/.test(value)) return Number(value) * 1000;
  const untilMs = parseHttpDate(value);
  if (untilMs === undefined) return undefined;
  return Math.max(0, untilMs - (parseHttpDate(headers.get('date')) ?? nowMs));
}

function parseHttpDate(value: string | null): number | undefined {
  if (value === null || !/^[A-Z][a-z]{2}, .* GMT$/.test(value)) return undefined;
  const timeMs = Date.parse(value);
  return Number.isNaN(timeMs) ? undefined : timeMs;
}
