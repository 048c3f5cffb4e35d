import { parse } from 'yaml';

interface Reference {
  readonly $ref?: string;
}
interface Schema extends Reference {
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
}
interface Answer extends Reference {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
  readonly headers?: Readonly<Record<string, Reference & { readonly required?: boolean }>>;
}
interface Operation {
  readonly operationId?: string;
  readonly responses?: Readonly<Record<string, Answer>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** TypeScript source of two tables: the headers that each documented answer always has, and the codes that its problem may have. */
export function listDocumentedAnswers(yaml: string): string {
  const document: Document = parse(yaml);
  const toTable = (describe: (answer: Answer) => string[]) =>
    JSON.stringify(describeAnswers(document, describe), null, 2);
  return [
    '/** Which statuses each operation documents, and which headers each of them always has. */',
    `export const documentedAnswers = ${toTable((answer) => requiredHeaders(document, answer))} as const;`,
    '',
    '/** Which codes the problem of each refusal may have. */',
    `export const documentedCodes = ${toTable((answer) => problemCodes(document, answer))} as const;`,
    '',
  ].join('\n');
}

function describeAnswers(
  document: Document,
  describe: (answer: Answer) => string[],
): Record<string, Record<string, string[]>> {
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
  const entries = operations.flatMap(({ operationId, responses = {} }) => {
    if (operationId === undefined) return [];
    const answers = Object.entries(responses).map(([status, answer]) => [status, describe(answer)]);
    return [[operationId, Object.fromEntries(answers)]];
  });
  return Object.fromEntries(entries);
}

function requiredHeaders(document: Document, answer: Answer): string[] {
  const { headers = {} } = resolve(document, answer);
  return Object.entries(headers).flatMap(([name, header]) =>
    resolve(document, header).required ? [name] : [],
  );
}

function problemCodes(document: Document, answer: Answer): string[] {
  const { schema } = resolve(document, answer).content?.['application/problem+json'] ?? {};
  return schema === undefined ? [] : codesOf(document, schema);
}

function codesOf(document: Document, schema: Schema): string[] {
  const { allOf = [], oneOf = [], properties = {} } = resolve(document, schema);
  const inner = [...allOf, ...oneOf].flatMap((part) => codesOf(document, part));
  return [...inner, ...(properties.code?.enum ?? [])];
}

function resolve<Value extends Reference>(document: Document, value: Value): Value {
  if (value.$ref === undefined) return value;
  const parts = value.$ref.slice(2).split('/');
  return parts.reduce<unknown>((inner, part) => Object(inner)[part], document) as Value;
}
