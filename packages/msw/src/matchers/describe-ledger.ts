import type { HistoryEntry } from '@onhand/spec';
import type { InventoryMock } from '../mock/inventory-mock.ts';

const shownEntries = 10;

/** What a product is and what happened to it, a line each, newest first, for the message of an assertion. */
export function describeLedger(mock: InventoryMock, productId: string): string {
  const product = mock.products.get(productId);
  if (product === undefined) {
    const ids = mock.products.list().map(({ id }) => id);
    return `There is no product '${productId}'. There are: ${ids.join(', ') || 'none'}.`;
  }
  const { stock, reserved, available, backordered, version } = product;
  const now = `now: stock ${stock}, reserved ${reserved}, available ${available}, backordered ${backordered} (version ${version})`;
  const history = mock.history(productId);
  const older = history.length - shownEntries;
  return [
    `The ledger of '${productId}', newest first:`,
    `  ${now}`,
    ...history.slice(0, shownEntries).map((entry) => `  ${describeEntry(entry)}`),
    ...(older > 0 ? [`  … and ${older} older ones`] : []),
    ...(history.length === 0 ? ['  nothing has happened to it yet'] : []),
  ].join('\n');
}

function describeEntry(entry: HistoryEntry): string {
  const facts = [
    `${entry.timestamp} #${entry.seq} ${entry.kind} by ${entry.adjusted_by}`,
    describeMove('stock', entry.previous_stock, entry.new_stock),
    describeMove('reserved', entry.previous_reserved, entry.new_reserved),
    entry.order_id === null ? undefined : `order ${entry.order_id}`,
    entry.reservation_id === null ? undefined : `reservation ${entry.reservation_id}`,
    entry.adjustment_id === null ? undefined : `adjustment ${entry.adjustment_id}`,
    entry.reason === null ? undefined : `“${entry.reason}”`,
  ];
  return facts.filter((fact) => fact !== undefined).join(', ');
}

function describeMove(name: string, before: number, after: number): string | undefined {
  return before === after ? undefined : `${name} ${before} → ${after}`;
}
