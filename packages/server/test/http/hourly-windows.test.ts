import { expect, it } from 'vitest';
import { createHourlyWindows } from '../../src/http/limits/hourly-windows.ts';

const hourMs = 3_600_000;

it('remembers 100,000 callers at once, and forgets the one whose hour began first', () => {
  const windows = createHourlyWindows(1);
  for (let caller = 0; caller < 100_000; caller++) windows.take(`caller_${caller}`, caller);
  expect(windows.take('caller_0', 100_000).isExceeded).toBe(true);
  windows.take('one_more', 100_000);

  expect(windows.take('caller_1', 100_000).isExceeded).toBe(true);
  expect(windows.take('caller_0', 100_000).isExceeded).toBe(false);
});

it('gives at most the limit in each hour that begins with a first request, whenever requests come', () => {
  const windows = createHourlyWindows(3);
  const takenAtMs = Array.from({ length: 500 }, (_, index) => index * 61_000).filter(
    (nowMs) => !windows.take('caller', nowMs).isExceeded,
  );
  const starts = takenAtMs.filter((_, index) => index % 3 === 0);

  expect(takenAtMs.length).toBe(starts.length * 3);
  for (const [index, start] of starts.entries()) {
    expect(start - (starts[index - 1] ?? -hourMs)).toBeGreaterThanOrEqual(hourMs);
  }
});
