export { type ServeOptions, type ServedInventory, serveInventory } from './node/serve-inventory.ts';
