import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A JSON Schema, as far as these tests look into one. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly [keyword: string]: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

interface Reference {
  readonly $ref: string;
}

interface MediaType {
  readonly schema: JsonSchema;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, object>>;
}

type PathItem = Readonly<Record<string, Operation>>;

interface OpenApiDocument {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly [section: string]: unknown;
  };
}

/** openapi.yaml as it is committed. */
export const document: OpenApiDocument = parse(
  readFileSync(new URL('../../../openapi.yaml', import.meta.url), 'utf8'),
);

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Every operation with its place. */
export function documentedOperations(): { method: string; path: string; operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** What a local reference points to; anything else is returned as it is. */
export function resolveReference<T extends object>(value: T | Reference): T {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return value as T;
  const target = value.$ref
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
  return target as T;
}

/** The parameters of one operation that are sent in one place. */
export function parametersOf(operationId: string, place: Parameter['in']): Parameter[] {
  const found = documentedOperations().find(({ operation }) => operation.operationId === operationId);
  const parameters = (found?.operation.parameters ?? []).map((parameter) =>
    resolveReference<Parameter>(parameter),
  );
  return parameters.filter((parameter) => parameter.in === place);
}
