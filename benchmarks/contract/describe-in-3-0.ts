import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A description of an API, as far as this looks into it. */
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** openapi.yaml in the older OpenAPI 3.0 without references, for a tool that knows no other. */
export async function describeIn30(yamlFile: URL): Promise<string> {
  const { parse } = createRequire(new URL('../../package.json', import.meta.url))('yaml');
  const document: unknown = parse(await readFile(yamlFile, 'utf8'));
  if (!isNode(document)) throw new Error('openapi.yaml is not a map.');
  const whole = isNode(document.info)
    ? { ...document, info: { ...document.info, license: undefined } }
    : document;
  const rewritten = rewrite(whole, document);
  return JSON.stringify({ ...Object(rewritten), openapi: '3.0.3', components: securitySchemes(document) });
}

const securitySchemes = ({ components }: Node) => ({ securitySchemes: Object(components).securitySchemes });

function rewrite(value: unknown, document: Node): unknown {
  if (Array.isArray(value)) return value.map((inner) => rewrite(inner, document));
  if (!isNode(value)) return value;
  if (typeof value.$ref === 'string') return rewrite(find(document, value.$ref), document);
  const entries = Object.entries(value).filter(([name]) => name !== 'discriminator' && name !== 'components');
  const node: Node = Object.fromEntries(entries.map(([name, inner]) => [name, rewrite(inner, document)]));
  return oneExample(oneSchema(oneType(onlyWhatItProvokes(node))));
}

function find(document: Node, reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((inner, part) => Object(inner)[part], document);
}

/** Each documented answer is a test there, with a request that gets a 200; headers that may be absent are expected too. */
function onlyWhatItProvokes(node: Node): Node {
  const responses = pick(node.responses, ([status]) => status === '200');
  const headers = pick(node.headers, ([, header]) => Object(header).required === true);
  return { ...node, ...(responses && { responses }), ...(headers && { headers }) };
}

function pick(value: unknown, isWanted: (entry: [string, unknown]) => boolean): Node | undefined {
  return isNode(value) ? Object.fromEntries(Object.entries(value).filter(isWanted)) : undefined;
}

/** `[integer, null]` is `integer` and `nullable` there. */
function oneType(node: Node): Node {
  if (!Array.isArray(node.type)) return node;
  const type: unknown = node.type.find((name) => name !== 'null');
  return { ...node, type, nullable: true };
}

/** The tool reads neither `allOf` nor `oneOf`: the first are joined, of the others the first counts. */
function oneSchema(node: Node): Node {
  if (Array.isArray(node.oneOf)) return Object(node.oneOf[0]);
  if (!Array.isArray(node.allOf)) return node;
  const parts = node.allOf.filter(isNode);
  return {
    type: 'object',
    required: parts.flatMap(({ required }) => (Array.isArray(required) ? required : [])),
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
  };
}

/** It sends and expects `example`, and does not know `examples`. */
function oneExample({ examples, ...node }: Node): Node {
  if (!isNode(examples) || !isNode(node.schema)) return examples === undefined ? node : { ...node, examples };
  const [first] = Object.values(examples);
  return { ...node, example: isNode(first) ? first.value : undefined };
}
