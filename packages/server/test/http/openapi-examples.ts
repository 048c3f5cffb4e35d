import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Content {
  readonly content?: Readonly<
    Record<string, { readonly examples?: Readonly<Record<string, { readonly value: unknown }>> }>
  >;
}
interface Operation {
  readonly operationId?: string;
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Content>> };
}

const document: Document = parse(readFileSync(new URL('../../../../openapi.yaml', import.meta.url), 'utf8'));
const operations = Object.values(document.paths).flatMap((item) => Object.values(item));

const examplesOf = (name: string, { content = {} }: Content): [string, unknown][] =>
  Object.values(content).flatMap(({ examples = {} }) =>
    Object.entries(examples).map(([key, { value }]): [string, unknown] => [`${name} ${key}`, value]),
  );

/** Every example of an answer: `getProduct 200 product` of an operation, `Conflict reservationNotActive` of a problem. */
export const answerExamples: ReadonlyMap<string, unknown> = new Map([
  ...operations.flatMap(({ operationId, responses = {} }) =>
    Object.entries(responses).flatMap(([status, answer]) => examplesOf(`${operationId} ${status}`, answer)),
  ),
  ...Object.entries(document.components.responses).flatMap(([name, answer]) => examplesOf(name, answer)),
]);

/** Every example of a request: `updateInventory receive`. */
export const requestExamples: ReadonlyMap<string, unknown> = new Map(
  operations.flatMap(({ operationId, requestBody = {} }) => examplesOf(String(operationId), requestBody)),
);
