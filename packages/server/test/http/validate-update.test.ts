import { inventoryUpdateSchema } from '@onhand/spec/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HttpProblem } from '../../src/http/http-problem.ts';
import { validate } from '../../src/http/validate.ts';
import { validateUpdate } from '../../src/http/validate-update.ts';

const members = Object.keys(inventoryUpdateSchema.shape);

const anyValue = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 100 }) },
  fc.constantFrom(null, true, '', 'set', 'increment', -1, 0.5, '2026-01-15T10:30:00Z'),
  fc.constantFrom<unknown>({ id: 'r' }, { id: '' }, {}, [], 'x'.repeat(200)),
);
const anyName = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...members) },
  fc.constantFrom('unknown', '__proto__', 'constructor', 'stock,operation', ''),
);
/** As a parser makes it, with `__proto__` as an own member. */
const anyBody = fc
  .array(fc.tuple(anyName, anyValue), { maxLength: 5 })
  .map((entries) =>
    JSON.parse(`{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)}}`),
  );

function verdictOf(judge: () => unknown): unknown {
  try {
    return { value: judge() };
  } catch (problem) {
    if (!(problem instanceof HttpProblem)) throw problem;
    return { detail: problem.detail, errors: problem.errors };
  }
}

describe('the body of a change', () => {
  it('is judged as the whole schema judges it, whichever members it has', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: anyBody }, anyValue), (body) => {
        expect(verdictOf(() => validateUpdate(body))).toEqual(
          verdictOf(() => validate(inventoryUpdateSchema, body)),
        );
      }),
      { numRuns: 3_000 },
    );
  });
});
