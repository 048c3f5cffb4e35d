import { describe, expect, it } from 'vitest';
import type { RecordedAdjustment } from '../../src/engine/applied-change.ts';
import type { Change } from '../../src/engine/change.ts';
import { requiredPermission } from '../../src/engine/required-permission.ts';
import { actAs, decide, makeChange, makeState, makeView, nowMs } from './product-in-hand.ts';

const state = makeState();
const view = makeView(state);

describe('deciding a change', () => {
  it('makes the next version with an entry that records before and after', () => {
    const outcome = decide(view, { stock: 3 });

    expect(outcome).toMatchObject({
      ok: true,
      value: {
        state: { stock: 13, reserved: 5, version: 5, updatedAtMs: 2_000 },
        entry: {
          id: 'inv_1',
          seq: 4,
          version: 5,
          atMs: 2_000,
          before: { stock: 10 },
          after: { stock: 13 },
          adjustedBy: 'ann',
        },
      },
    });
  });

  it('leaves the state that it was given as it is', () => {
    const frozen = Object.freeze({ ...state });
    decide(makeView(frozen), { stock: 3 });

    expect(frozen).toEqual(state);
  });

  it('keeps the ledger in order when the clock was set back', () => {
    const later = makeView(makeState({ updatedAtMs: nowMs + 500 }));

    expect(decide(later, { stock: 3 })).toMatchObject({ value: { entry: { atMs: nowMs + 500 } } });
  });

  it('stops watching a threshold that is set to null, and keeps one that is absent', () => {
    expect(decide(view, { reorderThreshold: null })).toMatchObject({
      value: { state: { reorderThreshold: null } },
    });
    expect(decide(view, { reorderThreshold: 0 })).toMatchObject({
      value: { state: { reorderThreshold: 0 } },
    });
    expect(decide(view, {})).toMatchObject({
      value: { state: { reorderThreshold: 3 } },
    });
  });

  it('refuses an adjustment id that was used, before it looks at version or rules', () => {
    const recorded: RecordedAdjustment = { fingerprint: 'f1', applied: decided() };
    const used = makeView(state, { adjustments: { 'count-1': recorded } });
    const rest = { acceptsVersion: () => false };

    expect(decide(used, { adjustmentId: 'count-1' }, rest)).toMatchObject({
      rejection: { code: 'adjustment-already-processed', payloadMatches: true, original: recorded.applied },
    });
    expect(decide(used, { adjustmentId: 'count-1' }, { ...rest, fingerprint: () => 'f2' })).toMatchObject({
      rejection: { payloadMatches: false },
    });
    expect(decide(used, { adjustmentId: 'count-2' }, rest)).toMatchObject({
      rejection: { code: 'version-mismatch', currentVersion: 4 },
    });
  });

  it('looks at the version before it looks at the rules', () => {
    expect(
      decide(view, { operation: 'decrement', stock: 99 }, { acceptsVersion: () => false }),
    ).toMatchObject({
      rejection: { code: 'version-mismatch' },
    });
  });

  it('lets a role that may only reserve do nothing else', () => {
    const sales = { actor: actAs('sales') };

    expect(decide(view, { reserved: 1 }, sales).ok).toBe(true);
    expect(decide(view, { stock: 1, reserved: 1 }, sales)).toEqual({
      ok: false,
      rejection: { code: 'forbidden', requiredPermission: 'adjust' },
    });
  });
});

describe('the permission that follows from the effect', () => {
  it.each<[string, Partial<Change>, 'adjust' | 'reserve']>([
    ['to reserve', { reserved: 2 }, 'reserve'],
    ['to release', { operation: 'decrement', reserved: 2 }, 'reserve'],
    ['to set reserved with the stock that is there', { operation: 'set', stock: 10, reserved: 2 }, 'reserve'],
    ['to set reserved with another stock', { operation: 'set', stock: 9, reserved: 2 }, 'adjust'],
    ['to receive', { stock: 1 }, 'adjust'],
    ['to reserve with a new threshold', { reserved: 2, reorderThreshold: 4 }, 'adjust'],
    ['to reserve with the threshold that is there', { reserved: 2, reorderThreshold: 3 }, 'reserve'],
    ['to reserve and allow backorders', { reserved: 2, backorderAllowed: true }, 'adjust'],
    ['to change nothing', {}, 'adjust'],
  ])('%s', (_words, more, permission) => {
    expect(requiredPermission(state, makeChange(more))).toBe(permission);
  });
});

describe('the kind of an entry', () => {
  it.each<[string, Partial<Change>]>([
    ['received', { stock: 1 }],
    ['adjusted', { operation: 'decrement', stock: 1 }],
    ['counted', { operation: 'set', stock: 8 }],
    ['counted', { operation: 'set', stock: 10 }],
    ['reserved', { reserved: 1 }],
    ['reserved', { operation: 'set', stock: 10, reserved: 6 }],
    ['released', { operation: 'decrement', reserved: 1 }],
    ['shipped', { operation: 'decrement', stock: 1, reserved: 1 }],
    ['settings', { reorderThreshold: 7 }],
    ['adjusted', {}],
  ])('is %s for %o', (kind, more) => {
    expect(decide(view, more)).toMatchObject({
      value: { entry: { kind } },
    });
  });
});

function decided() {
  const outcome = decide(view, { stock: 3 });
  if (!outcome.ok) throw new Error('The rules refused what they allow.');
  return outcome.value;
}
