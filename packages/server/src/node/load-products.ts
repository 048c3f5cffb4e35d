import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ProductSeed } from '../product-seed.ts';
import { parseProductsCsv } from './parse-products-csv.ts';
import { parseProductsJson } from './parse-products-json.ts';
import { UsageError } from './usage-error.ts';

/** The products in a JSON or CSV file. @throws UsageError that names the file, and the line and column of what is wrong. */
export async function loadProducts(file: string): Promise<ProductSeed[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`Failed to read the products from ${file}: ${describeReadError(error)}`);
  });
  const parse = path.extname(file).toLowerCase() === '.csv' ? parseProductsCsv : parseProductsJson;
  try {
    return parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(
      `Failed to read the products from ${file}: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function describeReadError(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'the file does not exist. Check the path.';
  if (error.code === 'EISDIR') return 'it is a folder. Name a JSON or CSV file.';
  if (error.code === 'EACCES') return 'this user may not read it. Check its permissions.';
  return error.message;
}
