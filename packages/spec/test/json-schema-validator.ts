import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { document, type JsonSchema } from './openapi-document.ts';

const definitionsId = 'https://onhand.invalid/schemas';

const ajv = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  // 0.0001 has no exact binary form, so a quotient is a multiple when it is this near to a whole number.
  multipleOfPrecision: 6,
  keywords: ['discriminator'],
});
addFormats.default(ajv);
ajv.addSchema({
  $id: definitionsId,
  $defs: pointingToDefinitions(document.components.schemas) as JsonSchema,
});

/** A validator of a schema that may refer to the schemas of openapi.yaml. */
export function compileSchema(schema: JsonSchema): ValidateFunction {
  return ajv.compile(pointingToDefinitions(schema) as JsonSchema);
}

/** The same with each `#/components/schemas/…` pointing to where ajv finds it. */
function pointingToDefinitions(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(pointingToDefinitions);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref'
        ? String(value).replace('#/components/schemas/', `${definitionsId}#/$defs/`)
        : pointingToDefinitions(value),
    ]),
  );
}
