import type { Page } from 'playwright';

/** A button of the page, by its name. */
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** Waits until the server tells of changes. */
export const untilLive = (page: Page) => page.getByText('Live', { exact: true }).waitFor();
/** Waits until that many are on hand. */
export const untilStock = (page: Page, stock: number) =>
  page.locator(`[data-fact="stock"] dd:text-is("${stock}")`).waitFor();
