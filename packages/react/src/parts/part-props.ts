import type { HistoryEntry, Inventory, InventoryOperation, InventoryRules, Product } from '@onhand/sdk';
import type { ReactNode } from 'react';
import type { ViewProblem } from '../problems/view-problem.ts';
import type { WordsProps } from './words/use-words.tsx';

/** What every part takes. Words that are not given are those of the `WordsProvider` around it, or English. */
export interface PartProps extends WordsProps {
  readonly className?: string | undefined;
  /** The rank of the part's heading in the page; 2 unless given. */
  readonly headingLevel?: 2 | 3 | 4 | undefined;
}

/** How new the numbers are kept. */
export type ConnectionState = 'connecting' | 'live' | 'polling' | 'offline';

/** How many pieces there are. */
export interface StockCardProps extends PartProps {
  /** `undefined` while it is loaded: placeholders are shown, never a 0 that is not true. */
  readonly inventory: Inventory | undefined;
  /** How new the numbers are kept; nothing is said of it unless given. */
  readonly connection?: ConnectionState | undefined;
  /** A change of this page is under way, and the numbers already show it. */
  readonly isPending?: boolean | undefined;
  /** The numbers are old, because the server cannot be reached. */
  readonly isStale?: boolean | undefined;
}

/** Says that stock is low; shows nothing when it is not. */
export interface LowStockAlertProps extends PartProps {
  readonly available: number;
  /** Low is available at or below it; `null` is not watched, 0 is a real threshold. */
  readonly threshold: number | null;
  /** Leads to a way to restock. */
  readonly onRestock?: (() => void) | undefined;
}

export interface ConnectionStatusProps extends PartProps {
  readonly status: ConnectionState;
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

/** A change that was just made, and the way back. */
export interface UndoOffer {
  /** Stock before and after the change. */
  readonly from: number;
  readonly to: number;
  /** What there is now, which is another count where others have changed it since; `to` unless given. */
  readonly stock?: number | undefined;
  readonly isPending?: boolean | undefined;
  readonly onUndo: () => void;
}

/** The limits that can be seen to be broken before a change is sent. */
export type KnownLimits = Pick<InventoryRules, 'max_stock' | 'max_single_adjustment'>;

/** What a part that changes stock has to know. */
interface ChangeProps extends PartProps {
  /** What there is now; changes wait until it is known. */
  readonly inventory: Inventory | undefined;
  /** The server's limits, as `rules` answers them; those of the API unless given. */
  readonly limits?: KnownLimits | undefined;
  /** Asks before at least this share of the stock goes: 0.5 is half of it, and what holds unless given; `null` never asks. */
  readonly largeFallShare?: number | null | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Why nothing can be changed now, in words; disables as well. */
  readonly disabledBecause?: string | undefined;
  /** What is to be known or decided about the last change; it stands below the button that made it. */
  readonly notice?: ReactNode;
}

export interface QuickActionsProps extends ChangeProps {
  /** `standardQuickActions` unless given. */
  readonly actions?: readonly QuickAction[] | undefined;
  /** The action that is under way; all buttons wait for it. */
  readonly pendingId?: string | undefined;
  readonly undo?: UndoOffer | undefined;
  readonly onAction: (action: QuickAction) => void;
}

/** Why stock is adjusted: what is sent, and what a person reads. */
export interface AdjustmentReason {
  readonly value: string;
  /** That of `labels.reasons` unless given. */
  readonly label?: string | undefined;
}

export interface AdjustmentFormProps extends ChangeProps {
  /** `standardReasons` unless given. A person can always write a reason that is not in the list. */
  readonly reasons?: readonly AdjustmentReason[] | undefined;
  readonly isPending?: boolean | undefined;
  /** What is wrong with the last submit; shown at its field where it has one. */
  readonly problem?: ViewProblem | undefined;
  /** What the fields hold at first. The quantity is text, as it would be typed. */
  readonly initial?:
    | {
        readonly operation?: InventoryOperation;
        readonly quantity?: string;
        readonly reason?: string;
        readonly notes?: string;
      }
    | undefined;
  /** Another one empties the fields, unless they were edited since the last submit: what was in them has been done elsewhere. */
  readonly resetKey?: number | undefined;
  /** Resolves to `true` when the change was made, so that the form can be emptied; otherwise it stays as it is. */
  readonly onSubmit: (adjustment: Adjustment) => Promise<boolean>;
}

export interface InventoryHistoryProps extends PartProps {
  /** Newest first; `undefined` while it is loaded. */
  readonly entries: readonly HistoryEntry[] | undefined;
  /** How many there are in all, where it is known. */
  readonly total?: number | undefined;
  /** Names for reasons of one's own. */
  readonly reasons?: readonly AdjustmentReason[] | undefined;
  readonly hasMore?: boolean | undefined;
  readonly isLoadingMore?: boolean | undefined;
  readonly problem?: ViewProblem | undefined;
  readonly onLoadMore?: (() => void) | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** What people call a user; the id of the entry unless given. */
  readonly toUserName?: ((adjustedBy: string) => string) | undefined;
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
  /** Oldest first. */
  readonly items: readonly NotificationItem[];
  /**
   * How long one is shown that neither offers an action nor tells of an error, in milliseconds: 10,000 unless given, `null` until
   * it is dismissed. The time stands still while the pointer or the focus is on the notifications, and while the page is hidden.
   */
  readonly dismissAfterMs?: number | null | undefined;
  readonly onDismiss: (id: string) => void;
}

/** Asks before a dangerous step, in a dialog that is open as long as it is rendered. */
export interface ConfirmDialogProps extends PartProps {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel?: string | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
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
  readonly isPending?: boolean | undefined;
  readonly onApplyAnyway: () => void;
  readonly onDiscard: () => void;
}

/** Says what went wrong, and offers what can be done. */
export interface ProblemNoticeProps extends PartProps {
  readonly problem: ViewProblem;
  /** For `rate-limited`: seconds that are left, counted down by the caller; what the problem says unless given. */
  readonly secondsLeft?: number | undefined;
  /** What was asked for is under way. */
  readonly isPending?: boolean | undefined;
  /** Tries again; for `unknown-outcome` it makes sure, by sending the same change with the same key. */
  readonly onRetry?: (() => void) | undefined;
  readonly onSignIn?: (() => void) | undefined;
  readonly onDismiss?: (() => void) | undefined;
}

export interface ProductTableProps extends PartProps {
  /** Those that are loaded, in any order; `undefined` while there are none. Low ones are shown first. */
  readonly products: readonly Product[] | undefined;
  /** What is searched for in names and ids. */
  readonly search: string;
  readonly onSearch: (text: string) => void;
  /** How many there are in all; as many as are given unless given. */
  readonly total?: number | undefined;
  /** Not all products have been loaded yet. */
  readonly hasMore?: boolean | undefined;
  readonly isLoadingMore?: boolean | undefined;
  readonly problem?: ViewProblem | undefined;
  readonly onLoadMore?: (() => void) | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** Where a user whose token is refused can sign in again. */
  readonly onSignIn?: (() => void) | undefined;
  /** Where a product leads; names are links then. */
  readonly toHref?: ((product: Product) => string) | undefined;
  /** Called when a name is chosen; a link is not followed then, unless it is opened in another tab. */
  readonly onSelect?: ((product: Product) => void) | undefined;
}

/** The frame of a product's page. Each slot may be left empty. */
export interface PageLayoutProps extends PartProps {
  readonly title: ReactNode;
  readonly productId?: string | undefined;
  /** Leads back to the list. */
  readonly back?: { readonly href: string; readonly onSelect?: (() => void) | undefined } | undefined;
  readonly isRefreshing?: boolean | undefined;
  readonly onRefresh?: (() => void) | undefined;
  /** Across the page, above all else: what is wrong. */
  readonly banner?: ReactNode;
  readonly main?: ReactNode;
  /** Beside it where there is room, below it on a phone. */
  readonly aside?: ReactNode;
  /** Below both: history and chart. */
  readonly children?: ReactNode;
}
