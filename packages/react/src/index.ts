'use client';

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
export {
  InventoryManagementPage,
  type InventoryManagementPageProps,
} from './page/inventory-management-page.tsx';
export { ProductList, type ProductListProps } from './page/product-list.tsx';
export { AdjustmentForm } from './parts/adjustment-form.tsx';
export { isLargeFall, toAdjustedStock } from './parts/change/adjusted-stock.ts';
export { foreseeRefusal, type Refusal } from './parts/change/foresee-refusal.ts';
export { type ParsedQuantity, parseQuantity, type QuantityProblem } from './parts/change/parse-quantity.ts';
export { standardQuickActions, standardReasons } from './parts/change/standard-changes.ts';
export { ConfirmAdjustment, ConfirmDialog } from './parts/confirm-dialog.tsx';
export { ConflictNotice } from './parts/conflict-notice.tsx';
export { ConnectionStatus } from './parts/connection-status.tsx';
export { InventoryHistory } from './parts/inventory-history.tsx';
export { LowStockAlert } from './parts/low-stock-alert.tsx';
export { Notifications } from './parts/notifications.tsx';
export { PageLayout } from './parts/page-layout.tsx';
export { EmptyPanel, LoadingPanel } from './parts/panels.tsx';
export type {
  Adjustment,
  AdjustmentFormProps,
  AdjustmentReason,
  ConfirmAdjustmentProps,
  ConfirmDialogProps,
  ConflictNoticeProps,
  ConnectionState,
  ConnectionStatusProps,
  InventoryHistoryProps,
  KnownLimits,
  LowStockAlertProps,
  NotificationItem,
  NotificationsProps,
  PageLayoutProps,
  PartProps,
  ProblemNoticeProps,
  ProductTableProps,
  QuickAction,
  QuickActionsProps,
  StockCardProps,
  StockChartProps,
  UndoOffer,
} from './parts/part-props.ts';
export { ProblemNotice } from './parts/problem-notice.tsx';
export { ProductTable } from './parts/product-table.tsx';
export { searchProducts, sortLowFirst } from './parts/products/select-products.ts';
export { QuickActions } from './parts/quick-actions.tsx';
export { StockCard } from './parts/stock-card.tsx';
export { StockChart } from './parts/stock-chart.tsx';
export { type StockLevel, toStockLevel } from './parts/stock-level.ts';
export type { Amount, Step } from './parts/words/amount.ts';
export { englishLabels, type LabelOverrides, type Labels } from './parts/words/labels.ts';
export { type WordsProps, WordsProvider } from './parts/words/use-words.tsx';
export { describeProblem } from './problems/describe-problem.ts';
export type { InputRule, ViewProblem } from './problems/view-problem.ts';
export {
  InventoryProvider,
  type InventoryProviderProps,
  useInventoryManager,
} from './provider/inventory-provider.tsx';
export type { InventorySource } from './provider/inventory-source.ts';
export { inventoryKeys } from './queries/inventory-keys.ts';
export type { HistoryFilters, LowStockFilters } from './queries/list-queries.ts';
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
export type { AttemptState, ReservationState } from './reservations/reservation-state.ts';
export {
  type ReservationOptions,
  type ReservationView,
  useReservation,
} from './reservations/use-reservation.ts';
