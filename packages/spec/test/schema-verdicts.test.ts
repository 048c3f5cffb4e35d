import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundaryValues, validValues } from './boundary-values.ts';
import { compileSchema } from './json-schema-validator.ts';
import type { JsonSchema } from './openapi-document.ts';
import { type SchemaPair, schemaPairs } from './schema-pairs.ts';

type Entries = readonly (readonly [key: string, value: unknown])[];

const extraKeys = ['extra', '__proto__', 'constructor', 'toString', 'Stock', ''];

/** JSON text, so that `-0` and an own key `__proto__` arrive as they would in a request. */
const toJson = (entries: Entries) =>
  `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${Object.is(value, -0) ? '-0' : JSON.stringify(value)}`)}}`;

/** Bodies whose fields are all valid, and the same with one thing changed: a value, a field more, a field less. */
function bodies(documented: JsonSchema): fc.Arbitrary<string> {
  const properties = Object.entries(documented.properties ?? {});
  const validFields = properties.map(([key, schema]) => {
    const field = fc.constantFrom(...validValues(schema)).map((value) => [key, value] as const);
    return documented.required?.includes(key) ? field : fc.option(field, { nil: undefined });
  });
  const valid = fc.tuple(...validFields).map((fields) => fields.filter((field) => field !== undefined));
  const change = fc.oneof(
    ...properties.map(([key, schema]) =>
      fc.constantFrom(...boundaryValues(schema)).map((value) => [key, value] as const),
    ),
    fc.constantFrom(...extraKeys).map((key) => [key, 1] as const),
    fc.constantFrom(...properties.map(([key]) => key)).map((key) => [key, undefined] as const),
  );
  return fc.tuple(valid, fc.option(change, { nil: undefined })).map(([fields, changed]) => {
    if (changed === undefined) return toJson(fields);
    const others = fields.filter(([key]) => key !== changed[0]);
    return toJson(changed[1] === undefined ? others : [...others, changed]);
  });
}

function verdicts({ zod, documented }: SchemaPair) {
  const validate = compileSchema(documented);
  return (value: unknown) => ({ zod: zod.safeParse(value).success, openapi: validate(value) });
}

it.each(schemaPairs)('$name gives the verdict of openapi.yaml on every boundary value', (pair) => {
  const judge = verdicts(pair);

  for (const value of boundaryValues(pair.documented)) {
    const verdict = judge(value);
    expect(verdict.zod, JSON.stringify(value)).toBe(verdict.openapi);
  }
});

const objectPairs = schemaPairs.filter(({ documented }) => documented.type === 'object');

it.each(objectPairs)('$name gives the verdict of openapi.yaml on bodies around every bound', (pair) => {
  const judge = verdicts(pair);
  let accepted = 0;

  fc.assert(
    fc.property(bodies(pair.documented), (text) => {
      const verdict = judge(JSON.parse(text));
      if (verdict.openapi) accepted += 1;
      expect(verdict.zod).toBe(verdict.openapi);
    }),
    { numRuns: 2_000 },
  );

  // Both kinds were generated, or the agreement would say little.
  expect(accepted).toBeGreaterThan(200);
  expect(accepted).toBeLessThan(1_900);
});
