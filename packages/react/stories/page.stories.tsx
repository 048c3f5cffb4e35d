import {
  AdjustmentForm,
  InventoryHistory,
  type LabelOverrides,
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

/** A name and a number that were meant for a machine. */
export const LongName: PageStory = {
  render: () => (
    <PageLayout
      title="Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen, gold, with a pin and a box of its own"
      productId="WH-7-0000-1111-2222-3333-4444-5555-6666-7777-8888"
      back={{ href: '#products' }}
      onRefresh={nothing}
      main={
        <StockCard inventory={createInventory({ stock: 999_999, reserved: 123_456 })} connection="live" />
      }
    />
  ),
};

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

/** Other words, and the other direction. */
export const Hebrew: PageStory = {
  render: () => (
    <div dir="rtl" lang="he">
      <WordsProvider locale="he" labels={hebrew}>
        <Composed />
      </WordsProvider>
    </div>
  ),
};

const hebrew: LabelOverrides = {
  page: { refresh: 'רענון', back: 'כל המוצרים' },
  level: { ok: 'במלאי' },
  connection: { live: 'בשידור חי' },
  stock: {
    heading: 'מלאי',
    stock: 'קיים',
    available: 'זמין',
    reserved: 'שמור',
    threshold: 'להזמין ב־',
    updated: 'עודכן',
  },
  quickActions: {
    heading: 'פעולות מהירות',
    set: ({ text }) => `לקבוע ${text}`,
    hints: { restock: 'אספקה', damaged: 'נזק', set_minimum_stock: 'רמה רגילה' },
  },
  change: { undo: 'ביטול', changed: ({ from, to }) => `המלאי השתנה מ־${from.text} ל־${to.text}.` },
  form: { heading: 'שינוי מלאי', increment: 'הוספה', decrement: 'הוצאה', set: 'קביעה', submit: 'עדכון' },
  chart: { heading: 'מלאי לאורך זמן', stock: 'קיים', reserved: 'שמור', threshold: 'להזמין ב־' },
  history: { heading: 'היסטוריה', today: 'היום', yesterday: 'אתמול', stock: 'מלאי', reserved: 'שמור' },
};
