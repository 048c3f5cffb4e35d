import {
  AdjustmentForm,
  InventoryHistory,
  LowStockAlert,
  Notifications,
  PageLayout,
  type PageLayoutProps,
  ProblemNotice,
  QuickActions,
  StockCard,
  StockChart,
  WordsProvider,
} from '../src/index.ts';
import { createInventory, history } from './sample-data.ts';
import type { Meta, Story } from './story.ts';

export default { title: 'Page', component: PageLayout } satisfies Meta<PageLayoutProps>;

type PageStory = Story<PageLayoutProps>;
const nothing = () => {};

const Composed = ({ stock = 110 }: { readonly stock?: number }) => {
  const inventory = createInventory({ stock });
  return (
    <PageLayout
      title="Ceramic mug, speckled"
      productId="prod_789"
      back={{ href: '#products' }}
      onRefresh={nothing}
      main={
        <>
          <LowStockAlert available={inventory.available} threshold={inventory.reorder_threshold} />
          <StockCard inventory={inventory} connection="live" />
          <QuickActions
            inventory={inventory}
            onAction={nothing}
            undo={{ from: stock - 10, to: stock, onUndo: nothing }}
          />
        </>
      }
      aside={<AdjustmentForm inventory={inventory} onSubmit={async () => true} />}
    >
      <StockChart entries={history} threshold={inventory.reorder_threshold} />
      <InventoryHistory entries={history.slice(0, 6)} total={history.length} hasMore onLoadMore={nothing} />
    </PageLayout>
  );
};

export const Product: PageStory = { render: () => <Composed /> };
export const LowProduct: PageStory = { render: () => <Composed stock={33} /> };

export const Loading: PageStory = {
  render: () => (
    <PageLayout
      title="Ceramic mug, speckled"
      back={{ href: '#products' }}
      isRefreshing
      onRefresh={nothing}
      main={
        <>
          <StockCard inventory={undefined} connection="connecting" />
          <QuickActions inventory={undefined} onAction={nothing} />
        </>
      }
      aside={<AdjustmentForm inventory={undefined} onSubmit={async () => true} />}
    >
      <InventoryHistory entries={undefined} />
    </PageLayout>
  ),
};

export const OfflinePage: PageStory = {
  name: 'Offline',
  render: () => (
    <PageLayout
      title="Ceramic mug, speckled"
      onRefresh={nothing}
      banner={<ProblemNotice problem={{ kind: 'offline' }} onRetry={nothing} />}
      main={
        <>
          <StockCard inventory={createInventory()} connection="offline" isStale />
          <QuickActions inventory={createInventory()} onAction={nothing} disabledBecause="You are offline." />
        </>
      }
    >
      <Notifications
        items={[{ id: '1', tone: 'error', message: 'The connection was lost.' }]}
        onDismiss={nothing}
      />
    </PageLayout>
  ),
};

/** Other words, other digits, the other direction. */
export const Arabic: PageStory = {
  render: () => (
    <div dir="rtl" lang="ar">
      <WordsProvider
        locale="ar-EG"
        labels={{
          stock: {
            heading: 'المخزون',
            stock: 'في المخزن',
            available: 'متاح',
            reserved: 'محجوز',
            threshold: 'حد الطلب',
          },
          level: { ok: 'متوفر' },
          quickActions: { heading: 'إجراءات سريعة', hints: {} },
          page: { refresh: 'تحديث', back: 'كل المنتجات' },
        }}
      >
        <Composed />
      </WordsProvider>
    </div>
  ),
};
