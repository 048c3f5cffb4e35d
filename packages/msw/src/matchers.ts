export {
  type ExpectedCounts,
  type InventoryMatchers,
  inventoryMatchers,
} from './matchers/inventory-matchers.ts';
