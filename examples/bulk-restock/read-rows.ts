import { createReadStream } from 'node:fs';
import { type BatchItem, deriveKey } from '@onhand/sdk';
import { parse } from 'csv-parse';

interface Row {
  readonly product_id: string;
  readonly quantity: string;
  readonly batch_number: string;
}

/** A row as a change, with the line that it stands on. */
export interface RestockItem extends BatchItem {
  readonly line: number;
}

/**
 * The rows of a delivery that are not done yet, read as they are asked for. A row's key follows from the file's name for the
 * delivery and its line.
 */
export async function* readRows(
  file: string,
  delivery: string,
  isDone: (line: number) => boolean,
): AsyncGenerator<RestockItem> {
  const rows = createReadStream(file).pipe(parse({ columns: true, info: true, trim: true }));
  for await (const { record, info } of rows as AsyncIterable<{ record: Row; info: { lines: number } }>) {
    const { lines: line } = info;
    if (isDone(line)) continue;
    const quantity = Number(record.quantity);
    if (!Number.isSafeInteger(quantity) || quantity < 1) {
      throw new Error(`Line ${line}: the quantity '${record.quantity}' is not a whole number from 1.`);
    }
    yield {
      line,
      productId: record.product_id,
      idempotencyKey: deriveKey('restock', delivery, String(line)),
      change: {
        operation: 'increment',
        stock: quantity,
        reason: 'delivery',
        batch_number: record.batch_number,
      },
    };
  }
}
