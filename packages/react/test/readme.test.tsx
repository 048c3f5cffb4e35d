import { readFileSync } from 'node:fs';
import path from 'node:path';
import { scenarios } from '@onhand/msw/fetch';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createShop, eventually } from './create-shop.tsx';
import { HoldTwo } from './readme-hold-two.tsx';
import { SellOne } from './readme-sell-one.tsx';
import { Shop } from './readme-shop.tsx';

const read = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8');

it.each(['readme-shop.tsx', 'readme-sell-one.tsx', 'readme-hold-two.tsx'])(
  'has the code of %s, which is run here',
  (file) => {
    expect(read('../README.md')).toContain(`\`\`\`tsx\n${read(file)}\`\`\``);
  },
);

it('leads from the list to the page', async () => {
  const { manager } = createShop().open('manager');
  render(<Shop manager={manager} />);
  await eventually(() => void screen.getByText('Product mug'));
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /Product mug/ })));

  await eventually(() => void screen.getByRole('heading', { name: 'Product mug' }));
});

it('sells one, and makes sure when the answer was lost', async () => {
  const shop = createShop();
  const { wrapper } = shop.open('manager');
  render(<SellOne productId="mug" />, { wrapper });
  await eventually(() => void screen.getByText(/100 left/));
  shop.mock.use(scenarios.dropAfterCommit());
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Sell one' })));
  await eventually(() => void screen.getByText('Was it sold? Make sure'));
  await act(async () => void fireEvent.click(screen.getByText('Was it sold? Make sure')));

  await eventually(() => void screen.getByText(/99 left/));
  expect(shop.mock.products.get('mug')?.stock).toBe(99);
});

it('holds two, also after a reload', async () => {
  const shop = createShop();
  const { wrapper } = shop.open('manager');
  const { unmount } = render(<HoldTwo productId="mug" orderId="order_1" />, { wrapper });
  await act(async () => void fireEvent.click(screen.getByText('Hold two')));
  await eventually(() => void screen.getByText(/Held for \d+ more seconds/));
  unmount();
  render(<HoldTwo productId="mug" orderId="order_1" />, { wrapper: shop.open('manager').wrapper });
  await eventually(() => void screen.getByText(/Held for \d+ more seconds/));
  await act(async () => void fireEvent.click(screen.getByText('Ship')));

  await eventually(() => void screen.getByText('Hold two'));
  expect(shop.mock.products.get('mug')).toMatchObject({ stock: 98, reserved: 0 });
  history.replaceState(null, '', '?');
});
