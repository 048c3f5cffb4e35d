import { StockChart, type StockChartProps } from '../src/index.ts';
import { history } from './sample-data.ts';
import type { Meta, Story } from './story.ts';

export default { title: 'StockChart', component: StockChart } satisfies Meta<StockChartProps>;

export const ThirtyDays: Story<StockChartProps> = { args: { entries: history, threshold: 20 } };
export const OneDay: Story<StockChartProps> = { args: { entries: history.slice(0, 2), threshold: 20 } };
export const OneChange: Story<StockChartProps> = { args: { entries: history.slice(0, 1) } };
export const NotWatched: Story<StockChartProps> = { args: { entries: history, threshold: null } };
export const Empty: Story<StockChartProps> = { args: { entries: [], threshold: 20 } };
