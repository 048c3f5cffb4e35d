import { describe, expect, it } from 'vitest';
import { compileSchema } from './json-schema-validator.ts';
import { document, documentedOperations, type JsonSchema, resolveReference } from './openapi-document.ts';

interface Example {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly value: unknown;
}
interface Content {
  readonly content?: Readonly<
    Record<string, { schema: JsonSchema; examples?: Readonly<Record<string, { value: unknown }>> }>
  >;
}
interface Described {
  readonly schema: JsonSchema;
  readonly example: unknown;
}

const examplesOf = (name: string, { content = {} }: Content): Example[] =>
  Object.values(content).flatMap(({ schema, examples = {} }) =>
    Object.entries(examples).map(([key, { value }]) => ({ name: `${name}: ${key}`, schema, value })),
  );

const described = (section: string): Example[] =>
  Object.entries(document.components[section] as Record<string, Described>).map(
    ([name, { schema, example }]) => ({
      name: `${section}: ${name}`,
      schema,
      value: example,
    }),
  );

const ofOperations = documentedOperations().flatMap(({ operation }) => [
  ...examplesOf(`${operation.operationId} request`, operation.requestBody ?? {}),
  ...Object.entries(operation.responses).flatMap(([status, response]) =>
    examplesOf(`${operation.operationId} ${status}`, resolveReference<Content>(response)),
  ),
]);

describe('openapi.yaml', () => {
  it.each([...ofOperations, ...described('parameters'), ...described('headers')])(
    'gives a valid example of $name',
    ({ schema, value }) => {
      const validate = compileSchema(schema);
      validate(value);

      expect(validate.errors).toBeNull();
    },
  );

  it('gives an example of every request and every response that has a body', () => {
    const bodies = documentedOperations().flatMap(({ operation }) => [
      ...(operation.requestBody === undefined ? [] : [operation.requestBody]),
      ...Object.values(operation.responses).map((response) => resolveReference<Content>(response)),
    ]);

    for (const { content = {} } of bodies) {
      for (const { examples } of Object.values(content))
        expect(Object.keys(examples ?? {})).not.toHaveLength(0);
    }
  });
});
