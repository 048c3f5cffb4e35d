import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { keywords } from '../src/schema-parts.ts';
import { normalizeSchema } from './normalize-schema.ts';
import type { JsonSchema } from './openapi-document.ts';
import { schemaPairs } from './schema-pairs.ts';

it.each(schemaPairs)('$name has the constraints of openapi.yaml', ({ zod, documented }) => {
  const own = z.toJSONSchema(zod, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => Object.assign(jsonSchema, keywords.get(zodSchema)),
  }) as JsonSchema;

  expect(normalizeSchema(own)).toEqual(normalizeSchema(documented));
});
