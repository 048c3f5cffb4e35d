export { createInventoryHandlers, type InventoryHandlersOptions } from './create-inventory-handlers.ts';
