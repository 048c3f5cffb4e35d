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
export type { InputRule, ViewProblem } from './problems/view-problem.ts';
export {
  InventoryProvider,
  type InventoryProviderProps,
  useInventoryManager,
} from './provider/inventory-provider.tsx';
export type { InventorySource } from './provider/inventory-source.ts';
