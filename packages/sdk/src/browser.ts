export { dispatchDomEvents } from './browser/dispatch-dom-events.ts';
export { type NotifyOptions, notifyLowStock } from './browser/notify-low-stock.ts';
export { type InventoryUpdateParameters, trackInventory } from './browser/track-inventory.ts';
