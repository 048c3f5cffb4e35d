import { type LowStockProduct, type LowStockReport, limits } from '@onhand/spec';
import { lowStockReportSchema } from '@onhand/spec/schemas';
import type { Send } from '../client/call.ts';
import { nextPage } from '../client/next-page.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import { expectShape } from '../expectations/expect-shape.ts';

/** A report that links to itself must not keep the check for ever. */
const mostPages = 1_000;

/** The report over all its pages, in their order, with the counts of the first. */
export async function readLowStock(
  send: Send,
  query: Readonly<Record<string, string>> = {},
): Promise<LowStockReport> {
  const search = new URLSearchParams({ limit: String(limits.page.max), ...query });
  let answer = await send({ target: `/inventory/low-stock?${search}` });
  const first = expectShape(answer, lowStockReportSchema);
  const products: LowStockProduct[] = [...first.low_stock_products];
  for (let page = 1; page < mostPages; page++) {
    const target = nextPage(answer);
    if (target === undefined) return { ...first, low_stock_products: products };
    answer = await send({ target });
    products.push(...expectShape(answer, lowStockReportSchema).low_stock_products);
  }
  throw new BrokenPromise(`The report has more than ${mostPages} pages, or its links go round.`);
}
