import type { LowStockProduct, LowStockReport } from '@onhand/spec';
import { edit, onAnswer, onRequest, refuse } from './borders.ts';
import type { Border, Mutant } from './mutant.ts';

const at = (name: string) => `list-low-stock/${name}`;
const rules = (name: string) => `get-inventory-rules/${name}`;

/** A border that alters the report. */
const onReport =
  (alter: (report: LowStockReport) => LowStockReport): (() => Border) =>
  () =>
  async (heard, forward) => {
    const response = await forward();
    return heard.path === '/inventory/low-stock' && response.ok ? edit(response, alter) : response;
  };

const onLowProducts = (alter: (products: LowStockProduct[]) => LowStockProduct[]) =>
  onReport((report) => ({ ...report, low_stock_products: alter(report.low_stock_products) }));

export const reportMutants: readonly Mutant[] = [
  {
    mistake: 'takes low for below the line',
    killedBy: [at('where-the-line-is'), at('one-line-for-all')],
    border: onLowProducts((products) => products.filter((one) => one.current_stock < one.threshold)),
  },
  {
    mistake: 'calls everything that is low critical',
    killedBy: [at('where-the-line-is'), at('counts')],
    border: onLowProducts((products) => products.map((one) => ({ ...one, status: 'critical' }))),
  },
  {
    mistake: 'tells of all pieces as if none were promised',
    killedBy: [at('agrees')],
    border: onLowProducts((products) => products.map((one) => ({ ...one, current_stock: one.total_stock }))),
  },
  {
    mistake: 'lists low products by id alone',
    killedBy: [at('order')],
    border: onLowProducts((products) =>
      products.sort((left, right) => (left.product_id < right.product_id ? -1 : 1)),
    ),
  },
  {
    mistake: 'judges every product by its own line, whatever is asked',
    killedBy: [at('one-line-for-all')],
    border: onRequest(() => ({ query: { threshold: null } })),
  },
  {
    mistake: 'counts only what is on the page',
    killedBy: [at('counts')],
    border: onReport((report) => ({
      ...report,
      warning_count: 0,
      critical_count: report.low_stock_products.length,
    })),
  },
  {
    mistake: 'drops a misspelt threshold',
    killedBy: [at('query-bounds')],
    border: onRequest(() => ({ query: { treshold: null } })),
  },
  {
    mistake: 'tells the rules only to those who view',
    killedBy: [rules('tells')],
    border: () => async (heard, forward) =>
      heard.path === '/inventory/rules' && heard.headers.get('authorization')?.startsWith('Bearer sales')
        ? refuse(heard, 403, { code: 'forbidden' })
        : forward(),
  },
  {
    mistake: 'tells another largest stock than it enforces',
    killedBy: [rules('are-enforced')],
    border: onAnswer((body) => ('max_stock' in body ? { ...body, max_stock: 999_999 } : body)),
  },
];
