import { describe, expect, it } from 'vitest';
import type { RecordedAdjustment } from '../../src/engine/applied-change.ts';
import type { Change } from '../../src/engine/change.ts';
import { type ChangeCommand, decideChange, type ProductView } from '../../src/engine/decide-change.ts';
import type { ProductState } from '../../src/engine/product-state.ts';
import { requiredPermission } from '../../src/engine/required-permission.ts';

const state: ProductState = {
  id: 'mug',
  name: 'Mug',
  stock: 10,
  reserved: 5,
  backordered: 0,
  backorderAllowed: false,
  reorderThreshold: 3,
  version: 4,
  updatedAtMs: 1_000,
};
const note = {
  reason: null,
  notes: null,
  location: null,
  batchNumber: null,
  costPerUnit: null,
  expiresAt: null,
  metadata: {},
};
const context = { nowMs: 2_000, entryId: 'inv_1' };
const nothingRecorded: ProductView = { state, findAdjustment: () => undefined };

const change = (more: Partial<Change>): Change => ({
  operation: 'increment',
  stock: 0,
  adjustmentId: null,
  orderId: null,
  note,
  ...more,
});
const command = (more: Partial<Change>, rest: Partial<ChangeCommand> = {}): ChangeCommand => ({
  change: change(more),
  fingerprint: 'f1',
  actor: { subject: 'ann', role: 'admin' },
  ...rest,
});

describe('deciding a change', () => {
  it('makes the next version with an entry that records before and after', () => {
    const outcome = decideChange(nothingRecorded, command({ stock: 3 }), context);

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
    decideChange({ state: frozen, findAdjustment: () => undefined }, command({ stock: 3 }), context);

    expect(frozen).toEqual(state);
  });

  it('keeps the ledger in order when the clock was set back', () => {
    const outcome = decideChange(nothingRecorded, command({ stock: 3 }), { ...context, nowMs: 500 });

    expect(outcome).toMatchObject({ value: { entry: { atMs: 1_000 } } });
  });

  it('stops watching a threshold that is set to null, and keeps one that is absent', () => {
    expect(decideChange(nothingRecorded, command({ reorderThreshold: null }), context)).toMatchObject({
      value: { state: { reorderThreshold: null } },
    });
    expect(decideChange(nothingRecorded, command({ reorderThreshold: 0 }), context)).toMatchObject({
      value: { state: { reorderThreshold: 0 } },
    });
    expect(decideChange(nothingRecorded, command({}), context)).toMatchObject({
      value: { state: { reorderThreshold: 3 } },
    });
  });

  it('refuses an adjustment id that was used, before it looks at version or rules', () => {
    const recorded: RecordedAdjustment = {
      fingerprint: 'f1',
      applied: { state, entry: decided().entry },
    };
    const view: ProductView = { state, findAdjustment: (id) => (id === 'count-1' ? recorded : undefined) };
    const rest = { acceptsVersion: () => false };

    expect(decideChange(view, command({ adjustmentId: 'count-1' }, rest), context)).toMatchObject({
      rejection: { code: 'adjustment-already-processed', payloadMatches: true, original: recorded.applied },
    });
    expect(
      decideChange(view, command({ adjustmentId: 'count-1' }, { ...rest, fingerprint: 'f2' }), context),
    ).toMatchObject({ rejection: { payloadMatches: false } });
    expect(decideChange(view, command({ adjustmentId: 'count-2' }, rest), context)).toMatchObject({
      rejection: { code: 'version-mismatch', currentVersion: 4 },
    });
  });

  it('looks at the version before it looks at the rules', () => {
    const impossible = command({ operation: 'decrement', stock: 99 }, { acceptsVersion: () => false });

    expect(decideChange(nothingRecorded, impossible, context)).toMatchObject({
      rejection: { code: 'version-mismatch' },
    });
  });

  it('lets a role that may only reserve do nothing else', () => {
    const sales = { actor: { subject: 'sam', role: 'sales' } };

    expect(decideChange(nothingRecorded, command({ reserved: 1 }, sales), context).ok).toBe(true);
    expect(decideChange(nothingRecorded, command({ stock: 1, reserved: 1 }, sales), context)).toEqual({
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
    expect(requiredPermission(state, change(more))).toBe(permission);
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
    expect(decideChange(nothingRecorded, command(more), context)).toMatchObject({
      value: { entry: { kind } },
    });
  });
});

function decided() {
  const outcome = decideChange(nothingRecorded, command({ stock: 3 }), context);
  if (!outcome.ok) throw new Error('The rules refused what they allow.');
  return outcome.value;
}
