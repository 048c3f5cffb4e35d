import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ProductSeed } from '../product-seed.ts';
import { UsageError } from './usage-error.ts';

/** The products in a JSON or CSV file. @throws UsageError that names the file, and the line and column of what is wrong. */
export async function loadProducts(file: string): Promise<ProductSeed[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`Failed to read the products from ${file}: ${describeReadError(error)}`);
  });
  const parse = await findParser(file);
  try {
    return parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(
      `Failed to read the products from ${file}: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** Either is loaded when it is wanted: a start without a file needs none. */
async function findParser(file: string): Promise<(text: string) => ProductSeed[]> {
  if (path.extname(file).toLowerCase() === '.csv')
    return (await import('./parse-products-csv.ts')).parseProductsCsv;
  return (await import('./parse-products-json.ts')).parseProductsJson;
}

function describeReadError(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'the file does not exist. Check the path.';
  if (error.code === 'EISDIR') return 'it is a folder. Name a JSON or CSV file.';
  if (error.code === 'EACCES') return 'this user may not read it. Check its permissions.';
  return error.message;
}
