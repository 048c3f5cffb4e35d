import { InventoryHistory, type InventoryHistoryProps } from '../src/index.ts';
import { history } from './sample-data.ts';
import type { Meta, Story } from './story.ts';

export default {
  title: 'InventoryHistory',
  component: InventoryHistory,
} satisfies Meta<InventoryHistoryProps>;

type HistoryStory = Story<InventoryHistoryProps>;
const onLoadMore = () => {};

export const Entries: HistoryStory = { args: { entries: history } };
export const FirstPage: HistoryStory = {
  args: { entries: history.slice(0, 4), total: history.length, hasMore: true, onLoadMore },
};
export const LoadingMore: HistoryStory = {
  args: {
    entries: history.slice(0, 2),
    total: history.length,
    hasMore: true,
    isLoadingMore: true,
    onLoadMore,
  },
};
export const Loading: HistoryStory = { args: { entries: undefined } };
export const Empty: HistoryStory = { args: { entries: [] } };
export const NamesOfUsers: HistoryStory = {
  args: {
    entries: history.slice(0, 3),
    toUserName: (id) => (id === 'jonas' ? 'Jonas Petersen' : id),
    reasons: [{ value: 'restock', label: 'Delivery' }],
  },
};
export const Forbidden: HistoryStory = {
  args: { entries: undefined, problem: { kind: 'forbidden', permission: 'history_view' } },
};
export const FailedLater: HistoryStory = {
  args: {
    entries: history.slice(0, 2),
    hasMore: true,
    problem: { kind: 'offline' },
    onLoadMore,
    onRetry: () => {},
  },
};
