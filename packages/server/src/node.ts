export { type ServedInventory, type ServeOptions, serveInventory } from './node/serve-inventory.ts';
