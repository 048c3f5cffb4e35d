import type { HistoryEntry, InventoryManager } from '@onhand/sdk';
import { effects, productIds, startStock } from './intents.ts';
import type { Report } from './report.ts';

/** Holds every report against the ledger, and the final counts against a model that knows only the reports. */
export async function findFaults(inventory: InventoryManager, reports: readonly Report[]): Promise<string[]> {
  const ledger = new Map<unknown, HistoryEntry[]>();
  for (const productId of productIds) {
    for await (const entry of inventory.history(productId, { pageSize: 1000 })) {
      const { order_id: orderId } = entry.metadata;
      ledger.set(orderId, [...(ledger.get(orderId) ?? []), entry]);
    }
  }
  const lies = reports.flatMap((report) => findLie(report, ledger.get(report.intent.orderId) ?? []));
  const told = new Set(reports.map(({ intent }) => intent.orderId));
  const unasked = [...ledger.keys()].filter((orderId) => !told.has(String(orderId)));
  const wrong = await Promise.all(
    productIds.map((productId) => findWrongCount(inventory, productId, reports)),
  );
  return [...lies, ...unasked.map((orderId) => `nobody asked for ${orderId}`), ...wrong.flat()];
}

/** Applied is one entry, and the one that was told of; not applied is none. */
function findLie({ intent, reported, result }: Report, entries: readonly HistoryEntry[]): string[] {
  const expected = result === undefined ? [] : [result.inventory_history_id];
  const found = entries.map(({ id }) => id);
  if (found.join() === expected.join()) return [];
  return [
    `${intent.orderId} (${intent.verb}) was reported ${reported}: expected [${expected}], found [${found}]`,
  ];
}

async function findWrongCount(
  inventory: InventoryManager,
  productId: string,
  reports: readonly Report[],
): Promise<string[]> {
  let expected = { stock: startStock, reserved: 0 };
  for (const { intent, result } of reports) {
    if (intent.productId !== productId || result === undefined) continue;
    const [stock, reserved] = effects[intent.verb];
    expected = {
      stock: expected.stock + stock * intent.quantity,
      reserved: expected.reserved + reserved * intent.quantity,
    };
  }
  const { stock, reserved } = await inventory.get(productId, { fresh: true });
  if (stock === expected.stock && reserved === expected.reserved) return [];
  return [`${productId}: expected ${JSON.stringify(expected)}, found ${JSON.stringify({ stock, reserved })}`];
}
