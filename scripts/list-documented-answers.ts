import { parse } from 'yaml';

interface Reference {
  readonly $ref?: string;
}
interface Answer extends Reference {
  readonly headers?: Readonly<Record<string, Reference & { readonly required?: boolean }>>;
}
interface Operation {
  readonly operationId?: string;
  readonly responses?: Readonly<Record<string, Answer>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** TypeScript source of a table: which statuses each operation documents, and which headers each of them always has. */
export function listDocumentedAnswers(yaml: string): string {
  const document: Document = parse(yaml);
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
  const entries = operations.flatMap(({ operationId, responses = {} }) => {
    if (operationId === undefined) return [];
    const answers = Object.entries(responses).map(([status, answer]) => [
      status,
      requiredHeaders(document, answer),
    ]);
    return [[operationId, Object.fromEntries(answers)]];
  });
  const table = JSON.stringify(Object.fromEntries(entries), null, 2);
  return [
    '/** Which statuses each operation documents, and which headers each of them always has. */',
    `export const documentedAnswers = ${table} as const;`,
    '',
  ].join('\n');
}

function requiredHeaders(document: Document, answer: Answer): string[] {
  const { headers = {} } = resolve(document, answer);
  return Object.entries(headers).flatMap(([name, header]) =>
    resolve(document, header).required ? [name] : [],
  );
}

function resolve<Value extends Reference>(document: Document, value: Value): Value {
  if (value.$ref === undefined) return value;
  const parts = value.$ref.slice(2).split('/');
  return parts.reduce<unknown>((inner, part) => Object(inner)[part], document) as Value;
}
