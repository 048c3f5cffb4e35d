import { readFileSync } from 'node:fs';
import type { OperationId } from '@onhand/spec';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import type { Answered } from '../start-world.ts';

interface Described {
  readonly $ref?: string;
  readonly operationId?: string;
  readonly responses?: Readonly<Record<string, Described>>;
  readonly content?: Readonly<Record<string, object>>;
  readonly headers?: Readonly<Record<string, Described>>;
  readonly required?: boolean;
  readonly schema?: { readonly type?: string };
}

const document: { paths: Readonly<Record<string, Readonly<Record<string, Described>>>> } = parse(
  readFileSync(new URL('../../../../openapi.yaml', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ strict: false, allErrors: true, multipleOfPrecision: 6 });
addFormats.default(ajv);
ajv.addSchema(document, 'api');

const escapePointer = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** Where openapi.yaml describes an operation's answer with this status, with references followed. */
function findAnswer(operationId: OperationId, status: number): { pointer: string; answer: Described } {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const answer =
        operation.operationId === operationId ? operation.responses?.[String(status)] : undefined;
      if (answer?.$ref !== undefined) return { pointer: answer.$ref, answer: follow(answer.$ref) };
      if (answer !== undefined)
        return { pointer: `#/paths/${escapePointer(path)}/${method}/responses/${status}`, answer };
    }
  }
  throw new Error(`openapi.yaml documents no ${status} of ${operationId}.`);
}

function follow(reference: string): Described {
  const parts = reference.slice(2).split('/');
  return Object(parts.reduce<unknown>((inner, part) => Object(inner)[part], document));
}

/** What an answer does otherwise than openapi.yaml says; empty when it does as it says. */
export function breaches(operationId: OperationId, answered: Answered): string[] {
  const { pointer, answer } = findAnswer(operationId, answered.status);
  return [
    ...headerBreaches(pointer, answer, answered.headers),
    ...unknownHeaders(answer, answered.headers),
    ...bodyBreaches(pointer, answer, answered),
  ];
}

/** Each header that an answer always has is there, and each that is there has a value as described. */
function headerBreaches(pointer: string, { headers = {} }: Described, given: Headers): string[] {
  return Object.entries(headers).flatMap(([name, header]) => {
    const { required = false, schema = {} } = header.$ref === undefined ? header : follow(header.$ref);
    const value = given.get(name);
    if (value === null) return required ? [`${name} is missing`] : [];
    const place = header.$ref ?? `${pointer}/headers/${escapePointer(name)}`;
    const read = schema.type === 'integer' ? Number(value) : value;
    return validateAt(`${place}/schema`, read).map((error) => `${name}${error}`);
  });
}

/** Headers that say how an answer is transported or may be read, which every HTTP server may send. */
const general = /^(content-type|content-length|cache-control|vary|access-control-.*)$/;

function unknownHeaders({ headers = {} }: Described, given: Headers): string[] {
  const documented = Object.keys(headers).map((name) => name.toLowerCase());
  return [...given.keys()]
    .filter((name) => !general.test(name) && !documented.includes(name))
    .map((name) => `${name} is not documented`);
}

function validateAt(pointer: string, value: unknown): string[] {
  const validate = ajv.getSchema(`api${pointer}`);
  if (validate === undefined) throw new Error(`openapi.yaml has no schema at ${pointer}.`);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function bodyBreaches(pointer: string, answer: Described, { headers, body }: Answered): string[] {
  const mediaType = headers.get('content-type');
  if (answer.content === undefined) return body === undefined ? [] : ['it has a body'];
  if (mediaType === null || !(mediaType in answer.content)) return [`its type is ${mediaType}`];
  return validateAt(`${pointer}/content/${escapePointer(mediaType)}/schema`, body);
}
