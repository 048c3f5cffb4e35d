import { realtimeCloseCodes } from '@onhand/spec';
import { realtimeMessageSchema } from '@onhand/spec/schemas';
import { expect, it } from 'vitest';
import { compileSchema } from './json-schema-validator.ts';
import { documentedOperations, type JsonSchema } from './openapi-document.ts';

interface WebSocketDescription {
  readonly message: JsonSchema;
  readonly closeCodes: Readonly<Record<string, string>>;
  readonly examples: Readonly<Record<string, { readonly value: { readonly type: string } }>>;
}

const [described] = documentedOperations().flatMap(({ operation }): WebSocketDescription[] =>
  'x-websocket' in operation ? [operation['x-websocket'] as WebSocketDescription] : [],
);
if (described === undefined) throw new Error('openapi.yaml describes no WebSocket.');
const { message, closeCodes } = described;
const examples = Object.entries(described.examples);

it('has the close codes of openapi.yaml', () => {
  const documented = Object.keys(closeCodes).map(Number);

  expect(Object.values(realtimeCloseCodes).sort()).toEqual(documented.sort());
});

it.each(examples)('gives a valid example of a message: %s', (_name, { value }) => {
  const validate = compileSchema(message);
  validate(value);

  expect(validate.errors).toBeNull();
  expect(realtimeMessageSchema.parse(value)).toEqual(value);
});
