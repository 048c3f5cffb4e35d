import { describe, expect, it } from 'vitest';
import { runSeed } from './run-seed.ts';

describe('changes while three of ten requests meet a fault', () => {
  it.each([1, 2, 3])('take effect exactly once, and are reported truly: seed %i', async (seed) => {
    const { requests, struck, reported, faults } = await runSeed(seed, 1000);

    expect(faults).toEqual([]);
    // It is worth something only when there were faults, successes, refusals and doubts.
    expect(struck / requests).toBeGreaterThan(0.27);
    expect(struck / requests).toBeLessThan(0.33);
    for (const count of Object.values(reported)) expect(count).toBeGreaterThan(0);
  });
});
