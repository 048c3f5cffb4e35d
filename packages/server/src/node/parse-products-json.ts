import {
  findNodeAtLocation,
  type JSONPath,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { parseProducts } from '../parse-products.ts';
import type { ProductSeed } from '../product-seed.ts';

/** @throws Error that names the line and column of what is wrong. */
export function parseProductsJson(text: string): ProductSeed[] {
  const list = parseJson(text);
  return parseProducts(list, (index, field) => `on ${findPlace(text, index, field)}`);
}

/** `JSON.parse` names the place of an error only sometimes, so a second parser is asked where it is. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
    const [first] = errors;
    const what = first ? printParseErrorCode(first.error) : 'InvalidSymbol';
    throw new SyntaxError(
      `${placeAt(text, first?.offset ?? text.length)} is not valid JSON (${what}). A CSV file's name must end in .csv.`,
    );
  }
}

/** Where a product's field stands, or what it should stand in where it does not. */
function findPlace(text: string, index: number, field = ''): string {
  const root = parseTree(text);
  const steps = field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  for (let path: JSONPath = [index, ...steps]; path.length > 0; path = path.slice(0, -1)) {
    const node = root && findNodeAtLocation(root, path);
    if (node !== undefined) return placeAt(text, node.offset);
  }
  return placeAt(text, 0);
}

function placeAt(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
