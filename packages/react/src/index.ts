export type {
  AppliedState,
  ChangeState,
  ConflictState,
  RefusedState,
  SettledState,
  UnknownOutcomeState,
} from './changes/change-state.ts';
export type { SubmittedChange } from './changes/open-changes.ts';
export type { SubmitOptions } from './changes/to-submitted.ts';
export { toUndo, undoReason } from './changes/to-undo.ts';
export {
  type UpdateInventory,
  type UpdateInventoryOptions,
  useUpdateInventory,
} from './changes/use-update-inventory.ts';
export type {
  Adjustment,
  AdjustmentFormProps,
  AdjustmentReason,
  ConfirmAdjustmentProps,
  ConflictNoticeProps,
  ConnectionStatusProps,
  InventoryHistoryProps,
  LowStockAlertProps,
  NotificationItem,
  NotificationsProps,
  PartProps,
  ProblemNoticeProps,
  ProductTableProps,
  QuickAction,
  QuickActionsProps,
  StockCardProps,
  StockChartProps,
} from './parts/part-props.ts';
export { describeProblem } from './problems/describe-problem.ts';
export type { InputRule, ViewProblem } from './problems/view-problem.ts';
export {
  InventoryProvider,
  type InventoryProviderProps,
  useInventoryManager,
} from './provider/inventory-provider.tsx';
export type { InventorySource, LiveStatus } from './provider/inventory-source.ts';
export { judgeLevel } from './queries/find-products.ts';
export { inventoryKeys } from './queries/inventory-keys.ts';
export {
  type InventoryOptions,
  type InventoryView,
  type SuspenseInventoryView,
  useInventory,
  useSuspenseInventory,
} from './queries/use-inventory.ts';
export {
  type InventoryHistoryOptions,
  type InventoryHistoryView,
  useInventoryHistory,
} from './queries/use-inventory-history.ts';
export { type LowStockView, type LowStockViewOptions, useLowStock } from './queries/use-low-stock.ts';
export {
  type ProductsView,
  type ProductsViewOptions,
  useProduct,
  useProducts,
} from './queries/use-products.ts';
