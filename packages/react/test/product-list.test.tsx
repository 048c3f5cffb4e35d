import { on, product, scenarios } from '@onhand/msw/fetch';
import { ProductList } from '@onhand/react';
import { onlineManager } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { createShop, eventually } from './create-shop.tsx';

afterEach(() => {
  vi.useRealTimers();
});

const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

async function openList(
  products: Parameters<typeof createShop>[0],
  props: Parameters<typeof ProductList>[0] = {},
) {
  const shop = createShop(products);
  const page = shop.open('staff');
  render(<ProductList {...props} />, { wrapper: page.wrapper });
  await eventually(() => void screen.getAllByRole('rowheader'));
  return { shop, ...page };
}

it('has low ones first, follows them as they change, and leads to the page of one', async () => {
  const chosen: string[] = [];
  const { shop, feed } = await openList(
    [
      product('prod_1').called('Apron').withStock(50).watchedBelow(20),
      product('prod_2').called('Blue mug').withStock(15).watchedBelow(20),
    ],
    { toHref: ({ id }) => `/products/${id}`, onSelect: ({ id }) => chosen.push(id) },
  );
  expect(names()).toEqual([expect.stringContaining('Blue mug'), expect.stringContaining('Apron')]);
  const link = screen.getByRole('link', { name: /Apron/ });
  expect(link.getAttribute('href')).toBe('/products/prod_1');
  fireEvent.click(link);
  expect(chosen).toEqual(['prod_1']);

  await shop.colleague.update('prod_1', { operation: 'decrement', stock: 48 });
  act(() => feed.tell('prod_1'));
  await eventually(() => expect(names()[0]).toContain('Apron'));
});

it('searches all products, and shows the first hundred', async () => {
  const many = Array.from({ length: 150 }, (_, index) =>
    product(`prod_${index}`).called(`Thing ${index}`).withStock(1),
  );
  await openList(many);
  expect(names()).toHaveLength(100);
  expect(screen.getByText('These are the first; the search looks at all products.')).toBeDefined();

  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'thing 149' } });
  await eventually(() => expect(names()).toEqual([expect.stringContaining('Thing 149')]));
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } });
  await eventually(() => expect(names()).toHaveLength(100));
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(names()).toHaveLength(150);
});

it('says of which products it speaks: of those that are found, and of none when none is', async () => {
  await openList([
    product('prod_1').called('Apron').withStock(50).watchedBelow(20),
    product('prod_2').called('Blue mug').withStock(15).watchedBelow(20),
    product('prod_3').called('Red mug').withStock(15),
  ]);
  const search = (text: string) =>
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } });
  const counts = () => screen.getByText(/products?\b.*·|of 3 products/).textContent;
  expect(counts()).toBe('3 products · 1 low');
  search('mug');
  await eventually(() => expect(counts()).toBe('2 of 3 products · 1 low'));
  search('apron');
  await eventually(() => expect(counts()).toBe('1 of 3 products · none is low'));
  fireEvent.click(screen.getByRole('button', { name: 'Low only' }));
  await eventually(() => void screen.getByText('No low product matches “apron”.'));
  fireEvent.click(screen.getByRole('button', { name: 'Low only' }));
  search('teapot');
  await eventually(() => void screen.getByText('No product matches “teapot”.'));
  expect(counts()).toBe('0 of 3 products');
});

it('says that there is no connection where nothing has been read yet', async () => {
  onlineManager.setOnline(false);
  const { wrapper } = createShop().open('staff');
  render(<ProductList />, { wrapper });
  await eventually(() => void screen.getByText('No connection'));
  act(() => onlineManager.setOnline(true));

  await eventually(() => expect(names()).toHaveLength(1));
});

it('counts down how long to wait, and then can be asked for again', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'Date', 'setInterval', 'clearInterval'] });
  const shop = createShop();
  shop.mock.use(on({ operation: 'listProducts' }, scenarios.rateLimited(1, 30)));
  render(<ProductList />, { wrapper: shop.open('staff').wrapper });
  await eventually(() => void screen.getByText(/again in 30 seconds/));
  act(() => vi.advanceTimersByTime(10_000));
  expect(screen.getByText(/again in 20 seconds/)).toBeDefined();
  act(() => vi.advanceTimersByTime(20_000));
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));

  await eventually(() => expect(names()).toHaveLength(1));
});

it('leads to where one can sign in, when the token is refused', async () => {
  let isAsked = false;
  const { wrapper } = createShop().open('staff', { accessToken: 'nonsense' });
  render(
    <ProductList
      onSignIn={() => {
        isAsked = true;
      }}
    />,
    { wrapper },
  );
  await eventually(() => void screen.getByText('You are signed out'));
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));

  expect(isAsked).toBe(true);
});
