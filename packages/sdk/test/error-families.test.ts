import * as sdk from '@onhand/sdk';
import { type ProblemCode, problemKinds } from '@onhand/spec';
import { describe, expect, it, vi } from 'vitest';
import { problem, problemBody } from './answers.ts';
import { createManager } from './create-manager.ts';
import type { Step } from './scripted-fetch.ts';
import { failureOf } from './settle-on-clock.ts';

const codes = Object.keys(problemKinds) as ProblemCode[];

/** Every concrete error class that the package exports, with its code, whatever other names it has. */
const classes = [...new Set(Object.values(sdk))].flatMap((exported) =>
  typeof exported === 'function' && 'code' in exported ? [exported] : [],
);

async function errorOf(step: Step): Promise<unknown> {
  const { inventory, clock } = createManager([step], { retry: { maxAttempts: 1 } });
  return failureOf(inventory.update('mug', { stock: 1 }), clock);
}

describe('the families', () => {
  const codesOf = (family: abstract new (...parameters: never) => sdk.InventoryError) =>
    classes
      .filter(({ prototype }) => prototype instanceof Error && isDerived(prototype, family))
      .map(({ code }) => code);
  const isDerived = (prototype: object, { prototype: base }: { readonly prototype: object }) =>
    Object.prototype.isPrototypeOf.call(base, prototype);

  it('ProblemError is all that the API answers with', () => {
    expect(codesOf(sdk.ProblemError).sort()).toEqual([...codes].sort());
  });

  it('BusinessRuleError is what a rule about the counts forbids', () => {
    const rules = codes.filter((code) => problemKinds[code].status === 422);

    expect([...codesOf(sdk.BusinessRuleError), 'batch-refused', 'idempotency-key-reused'].sort()).toEqual(
      rules.sort(),
    );
  });

  it('InventoryConflictError is what another change is in the way of', () => {
    const conflicts = codes.filter((code) => [409, 412].includes(problemKinds[code].status));

    expect(codesOf(sdk.InventoryConflictError).sort()).toEqual(
      [...conflicts, 'idempotency-key-reused'].sort(),
    );
  });

  it.each([
    ['insufficient-stock', sdk.BusinessRuleError, sdk.InventoryConflictError],
    ['version-mismatch', sdk.InventoryConflictError, sdk.BusinessRuleError],
    ['forbidden', sdk.ProblemError, sdk.BusinessRuleError],
  ] as const)('%s is of its own and of no other', async (code, own, other) => {
    const error = await errorOf(problem(code));

    expect(error).toBeInstanceOf(own);
    expect(error).not.toBeInstanceOf(other);
  });

  it.each([
    ['InventoryValidationError', sdk.InventoryValidationError, sdk.InvalidRequestError],
    ['InventoryInsufficientError', sdk.InventoryInsufficientError, sdk.InsufficientStockError],
    ['InventoryTimeoutError', sdk.InventoryTimeoutError, sdk.TimeoutError],
  ])('%s is another name of one class', (_, alias, original) => {
    expect(alias).toBe(original);
  });
});

describe('instanceof', () => {
  it('holds between two copies of the package, as ESM and CommonJS are', async () => {
    vi.resetModules();
    const copy = await import('@onhand/sdk');
    const error = await errorOf(problem('insufficient-stock'));

    expect(copy.InsufficientStockError).not.toBe(sdk.InsufficientStockError);
    expect(error).toBeInstanceOf(copy.InsufficientStockError);
    expect(error).toBeInstanceOf(copy.BusinessRuleError);
    expect(error).toBeInstanceOf(copy.InventoryError);
    expect(error).not.toBeInstanceOf(copy.InventoryConflictError);
    expect(error).not.toBeInstanceOf(copy.BelowReservedError);
    expect(copy.isInventoryError(error)).toBe(true);
  });

  it('is as usual for a class that an application derives', async () => {
    class SoldOutError extends sdk.InsufficientStockError {}
    const error = await errorOf(problem('insufficient-stock'));
    const derived = new SoldOutError({
      intent: 'sell',
      outcome: 'not-applied',
      problem: problemBodyOfStock(),
    });

    expect(error).not.toBeInstanceOf(SoldOutError);
    expect(derived).toBeInstanceOf(SoldOutError);
    expect(derived).toBeInstanceOf(sdk.InsufficientStockError);
  });

  it.each([null, undefined, 0, 'x', {}, new Error('x')])('is false for %s', (value) => {
    expect(value instanceof sdk.NetworkError).toBe(false);
    expect(value instanceof sdk.InventoryError).toBe(false);
  });
});

function problemBodyOfStock() {
  return {
    ...problemBody('insufficient-stock'),
    code: 'insufficient-stock',
    available: 1,
    requested: 2,
  } as const;
}
