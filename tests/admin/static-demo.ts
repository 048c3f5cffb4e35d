import { it } from 'vitest';
import { findFlaws } from './find-flaws.ts';
import type { Shop } from './open-shop.ts';
import { button, untilLive, untilStock } from './page-steps.ts';

/** What the demo promises where there is no server. */
export function describeStaticDemo(shop: () => Shop): void {
  it('needs no server, keeps what was changed, and shares it between tabs', async ({ expect }) => {
    const context = await shop().browser.newContext();
    await context.addInitScript(`localStorage.setItem('onhand-admin colleague away', 'yes')`);
    const page = await context.newPage();
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(shop().demoUrl)) elsewhere.push(request.url());
    });
    await page.goto(`${shop().demoUrl}#/products/tea-sencha`);
    await button(page, /^Mira, manager/).click();
    await untilStock(page, 9);
    const other = await context.newPage();
    await other.goto(page.url());
    await Promise.all([page, other].map(untilLive));
    await button(page, '+10').click();
    await Promise.all([page, other].map((tab) => untilStock(tab, 19)));
    await page.reload();
    await untilStock(page, 19);
    await page.getByText(/^Demo/).click();
    expect(await findFlaws(page)).toEqual([]);
    await button(page, 'Begin again').click();
    await Promise.all([page, other].map((tab) => untilStock(tab, 9)));

    expect(elsewhere).toEqual([]);
  });

  it('has a colleague who sells something now and then, when told to', async ({ expect }) => {
    const context = await shop().browser.newContext();
    await context.addInitScript(`localStorage.setItem('onhand-admin colleague away', 'yes')`);
    const page = await context.newPage();
    await page.goto(shop().demoUrl);
    await button(page, /^Mira, manager/).click();
    await page.getByRole('link', { name: 'Gift card' }).waitFor();
    await page.clock.install();
    await page.getByText(/^Demo/).click();
    await page.getByLabel('Ben is at work').check();
    const changes = async () => {
      await page.clock.runFor(13_000);
      return page.evaluate<number>(`JSON.parse(localStorage.getItem('onhand-admin demo')).changes.length`);
    };

    await expect.poll(changes, { timeout: 20_000 }).toBeGreaterThan(0);
  });
}
