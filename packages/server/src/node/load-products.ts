import { readFile } from 'node:fs/promises';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { parseProducts } from '../parse-products.ts';
import type { ProductSeed } from '../product-seed.ts';
import { UsageError } from './usage-error.ts';

/** The products in a JSON file. @throws UsageError that names the file and the line, or the index, of what is wrong. */
export async function loadProducts(path: string): Promise<ProductSeed[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`Failed to read the products from ${path}: ${describeReadError(error)}`);
  });
  try {
    return parseProducts(parseJson(text));
  } catch (error) {
    throw new UsageError(
      `Failed to read the products from ${path}: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function describeReadError(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'the file does not exist. Check the path.';
  if (error.code === 'EISDIR') return 'it is a folder. Name a JSON file.';
  return error.message;
}

/** `JSON.parse` names the place of an error only sometimes, so a second parser is asked where it is. */
function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch {
    const errors: ParseError[] = [];
    parse(json, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
    const [first] = errors;
    const before = json.slice(0, first?.offset ?? json.length).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const what = first ? printParseErrorCode(first.error) : 'InvalidSymbol';
    throw new SyntaxError(`line ${before.length}, column ${column} is not valid JSON (${what}).`);
  }
}
