/** Books a delivery from a CSV file. Can be stopped with Ctrl-C and started again. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BulkInventoryError, type BulkSummary, InventoryManager } from '@onhand/sdk';
import { SingleBar } from 'cli-progress';
import { openCheckpoint } from './checkpoint.ts';
import { type RestockItem, readRows } from './read-rows.ts';

export interface RestockOptions {
  readonly file: string;
  readonly signal: AbortSignal;
  /** Told of each row that is done. */
  readonly onRow?: () => void;
}

/** What a run came to; `stopped` when the signal ended it before the file did. */
export interface RestockOutcome {
  readonly summary: BulkSummary;
  readonly stopped: boolean;
  /** Rows that an earlier run had done. */
  readonly before: number;
}

/** Books the rows that are not booked yet. What is refused is written down too, and told at the end. */
export async function restock(
  inventory: InventoryManager,
  { file, signal, onRow }: RestockOptions,
): Promise<RestockOutcome> {
  const content = readFileSync(file);
  const delivery = createHash('sha256').update(content).digest('hex');
  const checkpoint = openCheckpoint(`${file}.done`);
  const rows = content.toString().trimEnd().split('\n').length - 1;
  const bar = new SingleBar({
    stream: process.stdout,
    format: '{bar} {value}/{total} rows, {rate}, {eta_formatted}',
  });
  bar.start(rows, checkpoint.count, { rate: '' });
  const lines: number[] = [];

  async function* remaining() {
    for await (const item of readRows(file, delivery, checkpoint.has)) yield remember(item);
  }
  function remember({ line, ...item }: RestockItem) {
    lines.push(line);
    return item;
  }

  try {
    const { summary } = await inventory.bulkUpdate(remaining(), {
      batchSize: 200,
      concurrency: 2,
      keepResults: false,
      signal,
      onResult(result) {
        const line = lines[result.index];
        if (result.status === 'skipped' || line === undefined) return;
        if (result.status === 'failed') {
          // What may have been made, or may yet succeed, is sent again by the next run, with the same key.
          if (result.error.outcome === 'unknown' || result.error.retryable) return;
          console.log(`\nLine ${line} was refused: ${result.error.message}`);
        }
        checkpoint.add(line);
        onRow?.();
      },
      onProgress: ({ done, perSecond }) =>
        bar.update(checkpoint.count + done, { rate: `${Math.round(perSecond)} rows/s` }),
    });
    return { summary, stopped: false, before: checkpoint.count };
  } catch (error) {
    if (!(error instanceof BulkInventoryError) || !signal.aborted) throw error;
    return { summary: error.results.summary, stopped: true, before: checkpoint.count };
  } finally {
    bar.stop();
    checkpoint.close();
  }
}

if (import.meta.main) {
  const [, , file, baseUrl = 'http://localhost:8000/api'] = process.argv;
  if (file === undefined) throw new Error('Say which file: node restock.ts delivery.csv [base URL]');
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  const inventory = new InventoryManager({ baseUrl, accessToken: process.env.TOKEN ?? '' });
  const { summary, stopped } = await restock(inventory, { file, signal: controller.signal });
  console.log(
    `${summary.succeeded} rows booked, ${summary.failed} refused${stopped ? '; run it again to go on' : ''}.`,
  );
}
