import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../src/transport/parse-retry-after.ts';

const nowMs = Date.parse('2026-01-15T10:30:00Z');
const parse = (headers: Record<string, string>) => parseRetryAfter(new Headers(headers), nowMs);

describe('parseRetryAfter', () => {
  it.each([
    ['0', 0],
    ['2', 2000],
    [' 3600 ', 3_600_000],
    ['Thu, 15 Jan 2026 10:30:05 GMT', 5000],
    ['Thu, 15 Jan 2026 10:29:00 GMT', 0],
  ])('reads %j as %i ms', (value, expectedMs) => {
    expect(parse({ 'retry-after': value })).toBe(expectedMs);
  });

  it("measures a date against the answer's own, so that this clock may be wrong", () => {
    const headers = { 'retry-after': 'Thu, 15 Jan 2026 09:00:05 GMT', date: 'Thu, 15 Jan 2026 09:00:00 GMT' };

    expect(parse(headers)).toBe(5000);
  });

  it.each(['', 'soon', '-1', '1.5', '1e3', '2026-01-15T10:30:05Z', '99999999999999'])(
    'ignores %j',
    (value) => {
      expect(parse({ 'retry-after': value })).toBeUndefined();
    },
  );

  it('asks for nothing where the server asks for nothing', () => {
    expect(parse({})).toBeUndefined();
  });
});
