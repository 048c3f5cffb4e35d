import { StockCard, type StockCardProps } from '../src/index.ts';
import { createInventory } from './sample-data.ts';
import type { Meta, Story } from './story.ts';

export default { title: 'StockCard', component: StockCard } satisfies Meta<StockCardProps>;

const withCounts = (counts: Parameters<typeof createInventory>[0]): Story<StockCardProps> => ({
  args: { inventory: createInventory(counts), connection: 'live' },
});

export const InStock = withCounts({});
export const Low = withCounts({ stock: 33, reserved: 15 });
export const RunningOut = withCounts({ stock: 19, reserved: 15 });
export const OutOfStock = withCounts({ stock: 15, reserved: 15 });
export const NothingAtAll = withCounts({ stock: 0, reserved: 0 });
export const NotWatched = withCounts({ reorder_threshold: null });
export const ThresholdOfZero = withCounts({ stock: 8, reserved: 0, reorder_threshold: 0 });
export const Backordered = withCounts({ stock: 2, reserved: 0, backordered: 7, backorder_allowed: true });
export const LargeNumbers = withCounts({ stock: 1_000_000, reserved: 123_456, reorder_threshold: 250_000 });

export const Loading: Story<StockCardProps> = { args: { inventory: undefined, connection: 'connecting' } };
export const Saving: Story<StockCardProps> = { args: { inventory: createInventory(), isPending: true } };
export const Polling: Story<StockCardProps> = {
  args: { inventory: createInventory(), connection: 'polling' },
};
export const Offline: Story<StockCardProps> = {
  args: { inventory: createInventory(), connection: 'offline', isStale: true },
};
