import type { EventSource } from '../events/event-source.ts';
import type { StockEvent } from '../events/inventory-events.ts';

/** How low stock is shown. */
export interface NotifyOptions {
  /** The address of an image. */
  readonly icon?: string | undefined;
  /** The first line; 'Low Stock Alert' unless given. */
  readonly title?: string | undefined;
  /** What it says; the product and the pieces that are available unless given. */
  readonly toBody?: ((event: StockEvent<'lowStock'>) => string) | undefined;
}

/**
 * Shows a notification of the browser when a product becomes low, until the returned function is called. A later one of the same
 * product takes its place. Nothing is shown without the user's permission, which is the page's to ask for: browsers want a click
 * for that.
 *
 * @example
 * if ((await Notification.requestPermission()) === 'granted') notifyLowStock(inventory, { icon: '/icon.png' });
 */
export function notifyLowStock(
  inventory: EventSource,
  { icon, title = 'Low Stock Alert', toBody = describe }: NotifyOptions = {},
): () => void {
  return inventory.on('lowStock', (event) => {
    if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return;
    const tag = `onhand:${event.productId}`;
    new Notification(title, { body: toBody(event), tag, ...(icon !== undefined && { icon }) });
  });
}

function describe({ productId, inventory: { available } }: StockEvent<'lowStock'>): string {
  return `Product ${productId} has low stock: ${available} units available`;
}
