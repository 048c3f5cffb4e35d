import { LowStockAlert, type LowStockAlertProps } from '../src/index.ts';
import type { Meta, Story } from './story.ts';

export default { title: 'LowStockAlert', component: LowStockAlert } satisfies Meta<LowStockAlertProps>;

export const Low: Story<LowStockAlertProps> = { args: { available: 18, threshold: 20, onRestock: () => {} } };
export const RunningOut: Story<LowStockAlertProps> = { args: { available: 1, threshold: 20 } };
export const OutOfStock: Story<LowStockAlertProps> = {
  args: { available: 0, threshold: 20, onRestock: () => {} },
};
export const OutAndNotWatched: Story<LowStockAlertProps> = { args: { available: 0, threshold: null } };
export const NotLow: Story<LowStockAlertProps> = { args: { available: 21, threshold: 20 } };
