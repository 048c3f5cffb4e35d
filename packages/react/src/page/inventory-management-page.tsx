import type { ReactNode } from 'react';
import { AdjustmentForm } from '../parts/adjustment-form.tsx';
import { InventoryHistory } from '../parts/inventory-history.tsx';
import { LowStockAlert } from '../parts/low-stock-alert.tsx';
import { Notifications } from '../parts/notifications.tsx';
import { PageLayout } from '../parts/page-layout.tsx';
import type {
  AdjustmentFormProps,
  AdjustmentReason,
  ConnectionState,
  InventoryHistoryProps,
  PageLayoutProps,
  QuickAction,
} from '../parts/part-props.ts';
import { QuickActions } from '../parts/quick-actions.tsx';
import { StockCard } from '../parts/stock-card.tsx';
import { StockChart } from '../parts/stock-chart.tsx';
import { type WordsProps, WordsProvider } from '../parts/words/use-words.tsx';
import { type InventoryView, useInventory } from '../queries/use-inventory.ts';
import { type InventoryHistoryView, useInventoryHistory } from '../queries/use-inventory-history.ts';
import { useProduct } from '../queries/use-products.ts';
import { useNow } from '../time/use-now.ts';
import { ChangeNotices } from './change-notices.tsx';
import { ProblemBanner } from './problem-banner.tsx';
import { useCountedProblem } from './use-counted-problem.ts';
import { useIsOnline } from './use-is-online.ts';
import { useNotifications } from './use-notifications.ts';
import { type PageChanges, usePageChanges } from './use-page-changes.ts';

/** What the page of a product takes. */
export interface InventoryManagementPageProps
  extends WordsProps,
    Pick<AdjustmentFormProps, 'limits' | 'largeFallShare'>,
    Pick<InventoryHistoryProps, 'toUserName'>,
    Pick<PageLayoutProps, 'back' | 'className'> {
  readonly productId: string;
  /** The product's name unless given. */
  readonly title?: ReactNode;
  /** `standardQuickActions` unless given; none with an empty list. */
  readonly quickActions?: readonly QuickAction[] | undefined;
  /** What a person can choose from; `standardReasons` unless given. The history names them so as well. */
  readonly reasons?: readonly AdjustmentReason[] | undefined;
  /** Whether the user may change stock; `true` unless given. `false` leaves out what changes it. */
  readonly canAdjust?: boolean | undefined;
  /** Whether the user may see the history and the chart of it; `true` unless given. */
  readonly canSeeHistory?: boolean | undefined;
  /** Where a user whose token is refused can sign in again. */
  readonly onSignIn?: (() => void) | undefined;
}

/**
 * The whole page of one product: what there is, quick actions, a form, history and chart, kept as new as the server says. It needs an
 * `InventoryProvider` around it, and `@onhand/react/styles.css`.
 *
 * @example
 * <InventoryManagementPage productId="prod_789" locale="en-GB" quickActions={standardQuickActions} />
 */
export function InventoryManagementPage({
  now,
  labels,
  locale,
  timeZone,
  ...props
}: InventoryManagementPageProps) {
  const clock = useNow();
  return (
    <WordsProvider labels={labels} locale={locale} timeZone={timeZone} now={now ?? clock}>
      {/* Another product is another page: nothing that was entered or said is carried over. */}
      <Page key={props.productId} {...props} />
    </WordsProvider>
  );
}

type PageProps = Omit<InventoryManagementPageProps, keyof WordsProps>;

function Page(props: PageProps) {
  const { productId, canAdjust = true, canSeeHistory = true } = props;
  const name = useProduct(productId)?.name;
  const view = useInventory(productId);
  const history = useInventoryHistory(productId, { enabled: canSeeHistory });
  const { items, notify, dismiss } = useNotifications();
  const changes = usePageChanges({ productId, seen: view.confirmed, notify });
  const refresh = () => void Promise.all([view.refresh(), ...(canSeeHistory ? [history.refresh()] : [])]);
  const isThere = view.inventory !== undefined || view.isLoading;
  const title = props.title ?? name;
  const notices = <ChangeNotices {...changes} onRefresh={refresh} onSignIn={props.onSignIn} />;
  const sections = {
    ...props,
    view,
    changes,
    notices: { [toPlace(changes, isThere && canAdjust)]: notices },
  };
  return (
    <>
      <PageLayout
        className={props.className}
        title={title ?? productId}
        // Of what is not there the number is all that there is to say, and is said once.
        productId={isThere || title !== undefined ? productId : undefined}
        back={props.back}
        isRefreshing={view.isRefreshing}
        onRefresh={refresh}
        banner={<Banner {...sections} onRefresh={refresh} />}
        main={isThere ? <Stock {...sections} canAdjust={canAdjust} /> : undefined}
        aside={isThere && canAdjust ? <Form {...sections} /> : undefined}
      >
        {isThere && canSeeHistory ? <Past {...props} view={view} history={history} /> : undefined}
      </PageLayout>
      <Notifications items={items} onDismiss={dismiss} />
    </>
  );
}

/** Where something can be said about a change. */
type Place = 'banner' | 'quick' | 'form';

/** Where the eye is: at the control that the change came from, as long as it is there. */
function toPlace({ origin }: PageChanges, hasControls: boolean): Place {
  if (!hasControls || origin === undefined) return 'banner';
  return origin === 'form' ? 'form' : 'quick';
}

interface SectionProps extends PageProps {
  readonly view: InventoryView;
  readonly changes: PageChanges;
  readonly notices: Partial<Record<Place, ReactNode>>;
}

function Banner({ view, notices, onRefresh, onSignIn }: SectionProps & { readonly onRefresh: () => void }) {
  return (
    <>
      {view.problem !== undefined && (
        <ProblemBanner
          problem={view.problem}
          isPending={view.isRefreshing}
          onRetry={onRefresh}
          onSignIn={onSignIn}
        />
      )}
      {notices.banner}
    </>
  );
}

function Stock({ view, changes, notices, quickActions, limits, largeFallShare, canAdjust }: SectionProps) {
  const { inventory } = view;
  const connection = toConnection(view, useIsOnline());
  return (
    <>
      {/* Always there, so that a screen reader says what appears in it; without a threshold nothing does. */}
      <LowStockAlert available={inventory?.available ?? 1} threshold={inventory?.reorder_threshold ?? null} />
      <StockCard
        inventory={inventory}
        connection={connection}
        isPending={view.isPending}
        isStale={connection === 'offline' || view.problem !== undefined}
      />
      {canAdjust && quickActions?.length !== 0 && (
        <QuickActions
          {...changes.quick}
          inventory={inventory}
          actions={quickActions}
          limits={limits}
          largeFallShare={largeFallShare}
          notice={notices.quick}
        />
      )}
    </>
  );
}

function Form({ view, changes, notices, reasons, limits, largeFallShare }: SectionProps) {
  return (
    <AdjustmentForm
      {...changes.form}
      inventory={view.inventory}
      reasons={reasons}
      limits={limits}
      largeFallShare={largeFallShare}
      notice={notices.form}
    />
  );
}

interface PastProps extends Pick<PageProps, 'reasons' | 'toUserName'> {
  readonly view: InventoryView;
  readonly history: InventoryHistoryView;
}

function Past({ view, history, reasons, toUserName }: PastProps) {
  const { entries } = history;
  const problem = useCountedProblem(history.problem);
  // What the banner says already is not said again beside entries that are there.
  const isSaid = entries !== undefined && problem?.kind === view.problem?.kind;
  return (
    <>
      {entries !== undefined && entries.length > 0 && (
        <StockChart entries={entries} threshold={view.inventory?.reorder_threshold} />
      )}
      <InventoryHistory
        entries={entries}
        reasons={reasons}
        hasMore={history.hasMore}
        isLoadingMore={history.isLoadingMore}
        problem={isSaid ? undefined : problem}
        onLoadMore={() => void history.loadMore()}
        onRetry={() => void history.refresh()}
        toUserName={toUserName}
      />
    </>
  );
}

/** What a person is told of a subscription: one that has ended keeps nothing new. */
function toConnection({ connection }: InventoryView, isOnline: boolean): ConnectionState {
  return isOnline && connection !== 'closed' ? connection : 'offline';
}
