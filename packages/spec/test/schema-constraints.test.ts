import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { normalizeSchema } from './normalize-schema.ts';
import type { JsonSchema } from './openapi-document.ts';
import { schemaPairs } from './schema-pairs.ts';

it.each(schemaPairs)('$name has the constraints of openapi.yaml', ({ zod, documented }) => {
  const own = z.toJSONSchema(zod, { io: 'input' }) as JsonSchema;

  expect(normalizeSchema(own)).toEqual(normalizeSchema(documented));
});
