import type { HistoryEntry, Inventory, InventoryOperation, Product } from '@onhand/sdk';
import type { ReactNode } from 'react';
import type { ViewProblem } from '../problems/view-problem.ts';

/** What every part takes. */
export interface PartProps {
  /** A BCP 47 tag for numbers and times; the browser's own unless given. */
  readonly locale?: string | undefined;
  readonly className?: string | undefined;
}

/** How many pieces there are. */
export interface StockCardProps extends PartProps {
  /** `undefined` while it is loaded: placeholders are shown, never a 0 that is not true. */
  readonly inventory: Inventory | undefined;
  /** A change of this page is under way, and the numbers already show it. */
  readonly isPending?: boolean;
  /** The numbers are old, because the server cannot be reached. */
  readonly isStale?: boolean;
}

/** Says that stock is low; shows nothing when it is not. */
export interface LowStockAlertProps extends PartProps {
  readonly available: number;
  /** Low is available at or below it; `null` is not watched, 0 is a real threshold. */
  readonly threshold: number | null;
}

/** How new the numbers are kept. */
export interface ConnectionStatusProps extends PartProps {
  readonly status: 'connecting' | 'live' | 'polling' | 'offline';
}

/** A change that a person asks for: the quantity as it was entered, not what it comes to. */
export interface Adjustment {
  readonly operation: InventoryOperation;
  /** Whole pieces, at least 0: to add, to take out, or to be there. */
  readonly quantity: number;
  readonly reason?: string | undefined;
  readonly notes?: string | undefined;
}

/** A change by one button. */
export interface QuickAction extends Adjustment {
  readonly id: string;
  /** What the button says; made from the change unless given. */
  readonly label?: string | undefined;
}

export interface QuickActionsProps extends PartProps {
  readonly actions: readonly QuickAction[];
  /** What there is now; the buttons wait until it is known. */
  readonly stock: number | undefined;
  /** The action that is under way; all buttons wait for it. */
  readonly pendingId?: string | undefined;
  readonly isDisabled?: boolean;
  readonly onAction: (action: QuickAction) => void;
}

/** Why stock is adjusted: what is sent, and what a person reads. */
export interface AdjustmentReason {
  readonly value: string;
  readonly label: string;
}

export interface AdjustmentFormProps extends PartProps {
  readonly inventory: Inventory | undefined;
  readonly reasons: readonly AdjustmentReason[];
  readonly isPending?: boolean;
  readonly isDisabled?: boolean;
  /** What is wrong with the last submit; shown at its field where it has one. */
  readonly problem?: ViewProblem | undefined;
  /** Resolves to `true` when the change was made, so that the form can be emptied. */
  readonly onSubmit: (adjustment: Adjustment) => Promise<boolean>;
}

export interface InventoryHistoryProps extends PartProps {
  /** Newest first; `undefined` while it is loaded. */
  readonly entries: readonly HistoryEntry[] | undefined;
  readonly reasons?: readonly AdjustmentReason[] | undefined;
  readonly hasMore?: boolean;
  readonly isLoadingMore?: boolean;
  readonly problem?: ViewProblem | undefined;
  readonly onLoadMore?: (() => void) | undefined;
  readonly onRetry?: (() => void) | undefined;
}

export interface StockChartProps extends PartProps {
  /** Newest first, as history is. */
  readonly entries: readonly HistoryEntry[];
  readonly threshold?: number | null | undefined;
}

/** Something that has happened, said once. */
export interface NotificationItem {
  readonly id: string;
  readonly tone: 'success' | 'info' | 'warning' | 'error';
  readonly message: ReactNode;
  readonly action?: { readonly label: string; readonly onSelect: () => void } | undefined;
}

export interface NotificationsProps extends PartProps {
  readonly items: readonly NotificationItem[];
  readonly onDismiss: (id: string) => void;
}

/** Asks before stock falls by a lot. */
export interface ConfirmAdjustmentProps extends PartProps {
  readonly adjustment: Adjustment;
  /** Stock before and after. */
  readonly from: number;
  readonly to: number;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** "Someone changed this: 95 now; apply anyway?" */
export interface ConflictNoticeProps extends PartProps {
  readonly adjustment: Adjustment;
  /** What the person saw when deciding. */
  readonly seen: Inventory;
  /** What there is now. */
  readonly current: Inventory;
  readonly isPending?: boolean;
  readonly onApplyAnyway: () => void;
  readonly onDiscard: () => void;
}

/** Says what went wrong, and offers what can be done. */
export interface ProblemNoticeProps extends PartProps {
  readonly problem: ViewProblem;
  /** For `rate-limited`: seconds that are left, counted down by the caller. */
  readonly secondsLeft?: number | undefined;
  /** Tries again; for `unknown-outcome` it makes sure, by sending the same change with the same key. */
  readonly onRetry?: (() => void) | undefined;
  readonly onSignIn?: (() => void) | undefined;
  readonly onDismiss?: (() => void) | undefined;
}

export interface ProductTableProps extends PartProps {
  /** Low ones first; `undefined` while they are loaded. */
  readonly products: readonly Product[] | undefined;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  /** How many there are before the search, where all were read. */
  readonly total?: number | undefined;
  /** Not all products have been read yet. */
  readonly hasMore?: boolean;
  readonly isLoadingMore?: boolean;
  readonly problem?: ViewProblem | undefined;
  readonly onLoadMore?: (() => void) | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** Where a product leads; rows are links then. */
  readonly toHref?: ((product: Product) => string) | undefined;
  readonly onSelect?: ((product: Product) => void) | undefined;
}
