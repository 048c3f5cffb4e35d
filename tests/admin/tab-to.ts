import type { Page } from 'playwright';

/** Presses Tab until what is called so has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name });
  const named = page.getByLabel(name).or(button).or(page.getByRole('link', { name }));
  const reached = page.getByRole('main').locator(':focus').and(named);
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await reached.count()) > 0) return;
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}
