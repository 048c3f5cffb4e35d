import { on, product, scenarios } from '@onhand/msw/fetch';
import { InventoryManagementPage, type InventoryManagementPageProps } from '@onhand/react';
import type { InventoryManagerOptions } from '@onhand/sdk';
import { onlineManager } from '@tanstack/react-query';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createShop, eventually } from './create-shop.tsx';

interface Opening {
  readonly role?: 'manager' | 'staff' | 'sales';
  readonly page?: Partial<InventoryManagementPageProps>;
  readonly options?: Partial<InventoryManagerOptions>;
}

const see = (text: string | RegExp) => eventually(() => void screen.getByText(text));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => act(async () => void fireEvent.click(button(name)));
const region = (name: string) => screen.getByRole('region', { name }).textContent ?? '';
const past = () => region('History');
const facts = () => region('Stock');

async function openPage({ role = 'manager', page = {}, options = {} }: Opening = {}) {
  const shop = createShop([product('mug').called('Blue mug').withStock(100).watchedBelow(20)]);
  const { wrapper, ...somebody } = shop.open(role, options);
  render(<InventoryManagementPage productId="mug" timeZone="UTC" {...page} />, { wrapper });
  return { shop, stock: () => shop.mock.products.get('mug')?.stock, ...somebody };
}

async function openMug(opening: Opening = {}) {
  const opened = await openPage(opening);
  await see('Blue mug');
  await eventually(() => expect(facts()).toContain('100'));
  return opened;
}

/** Fills the form in and sends it. */
async function adjust(operation: string, quantity: string) {
  const form = within(screen.getByRole('region', { name: 'Adjust stock' }));
  fireEvent.click(form.getByRole('radio', { name: operation }));
  const field = form.getByRole('textbox', { name: /Pieces|New stock/ });
  fireEvent.change(field, { target: { value: quantity } });
  await press('Update stock');
  return field as HTMLInputElement;
}

describe('the page', () => {
  it('makes a change by one button, says what it came to, and takes it back as a change of its own', async () => {
    const { stock } = await openMug();
    await press(/\+10/);
    await see('Stock changed from 100 to 110.');
    expect(stock()).toBe(110);
    await see('Received 10');

    await press('Undo');
    await eventually(() => expect(stock()).toBe(100));
    await eventually(() => expect(past()).toMatch(/Took out 10.*Undo/));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('says what undo comes to when others have changed the stock since', async () => {
    const { shop, stock, feed } = await openMug();
    await press(/\+10/);
    await see('Stock changed from 100 to 110.');
    await shop.colleague.update('mug', { operation: 'decrement', stock: 15 });
    act(() => feed.tell('mug'));
    await see(/It is 95 now, and undo makes it 85/);
    await press('Undo');

    await see('Stock changed from 95 to 85.');
    expect(stock()).toBe(85);
  });

  it('makes one change of a double click, however fast the first one was', async () => {
    const { stock, shop } = await openMug();
    await act(async () => void fireEvent.click(button(/\+10/), { detail: 1 }));
    await see('Stock changed from 100 to 110.');
    await act(async () => void fireEvent.click(button(/\+10/), { detail: 2 }));

    expect(stock()).toBe(110);
    expect(shop.writes()).toHaveLength(1);
  });

  it('sends the quantity that was entered, and empties the form', async () => {
    const { shop } = await openMug();
    const field = await adjust('Add', '7');
    await see('Stock changed from 100 to 107.');

    expect(shop.writes()[0]?.body).toMatchObject({ operation: 'increment', stock: 7 });
    expect(field.value).toBe('');
  });

  it('follows what others do', async () => {
    const { shop, feed } = await openMug();
    await shop.colleague.update('mug', { operation: 'decrement', stock: 85 });
    act(() => feed.tell('mug'));

    await eventually(() => expect(facts()).toContain('15'));
    await eventually(() =>
      expect(document.body.textContent).toContain('15 pieces available. Reorder at 20.'),
    );
  });

  it('has words for what orders do', async () => {
    const { manager, feed } = await openMug();
    const held = await manager.reserve('mug', 4, { orderId: 'order_1' });
    const longer = await held.reservation.extend(60);
    const rest = await longer.reservation.commit(1);
    await rest.reservation.release();
    act(() => feed.tell('mug'));
    await eventually(() => expect(past()).toMatch(/No longer needed.*Sold.*Held for longer.*For an order/));
  });

  it('says in words why a button did nothing', async () => {
    const { shop } = await openMug();
    await shop.colleague.update('mug', { operation: 'decrement', stock: 100 });
    await press(/−1/);
    await eventually(() =>
      expect(screen.getByRole('region', { name: 'Notifications' }).textContent).toContain('1 requested'),
    );
  });

  it('begins anew with another product', async () => {
    const shop = createShop([product('mug').withStock(100), product('tea').withStock(5)]);
    const { wrapper } = shop.open('manager');
    const { rerender } = render(<InventoryManagementPage productId="mug" />, { wrapper });
    await eventually(() => expect(facts()).toContain('100'));
    const form = within(screen.getByRole('region', { name: 'Adjust stock' }));
    fireEvent.change(form.getByRole('textbox', { name: /Pieces|New stock/ }), { target: { value: '7' } });

    rerender(<InventoryManagementPage productId="tea" />);
    await eventually(() => expect(facts()).toContain('5'));
    expect(screen.queryByDisplayValue('7')).toBeNull();
  });
});

describe('a conflict', () => {
  it('is shown with what there is now, and settled by the person', async () => {
    const { shop, stock } = await openMug();
    await shop.colleague.update('mug', { operation: 'decrement', stock: 5 });
    const field = await adjust('Set to', '60');
    await see('Someone changed this');
    expect(region('Adjust stock')).toContain('Stock was 100, and is 95 now.');
    expect([stock(), field.value]).toEqual([95, '60']);

    await press('Apply anyway');
    await eventually(() => expect(stock()).toBe(60));
    await eventually(() => expect(screen.queryByText('Someone changed this')).toBeNull());
    expect(screen.queryByDisplayValue('60')).toBeNull();
  });

  it('can be left alone', async () => {
    const { shop, stock } = await openMug();
    await shop.colleague.update('mug', { operation: 'decrement', stock: 5 });
    await adjust('Set to', '60');
    await see('Someone changed this');
    await press('Discard my change');

    expect(screen.queryByText('Someone changed this')).toBeNull();
    expect(stock()).toBe(95);
  });
});

describe('what goes wrong', () => {
  it('does not say that a change was not made when it does not know, and makes sure', async () => {
    const { shop, stock } = await openMug();
    shop.mock.use(scenarios.dropAfterCommit());
    await press(/\+10/);
    await see('It is not certain whether this was saved');
    await press('Check now');

    await eventually(() => expect(screen.queryByText(/It is not certain/)).toBeNull());
    expect(stock()).toBe(110);
    await eventually(() => expect(facts()).toContain('110'));
  });

  it('counts down the seconds to wait', async () => {
    const { shop, stock } = await openMug();
    shop.mock.use(on({ operation: 'updateInventory' }, scenarios.rateLimited(1, 30)));
    await press(/\+10/);
    await see('Nothing was changed. You can try again in 30 seconds.');

    expect(region('Quick actions')).toContain('You can try again in 30 seconds.');
    expect(stock()).toBe(100);
    expect(button('Try again').getAttribute('aria-disabled')).toBe('true');
  });

  it('is said of a reading too, and what was read stays', async () => {
    const { shop } = await openMug();
    const end = shop.mock.use(scenarios.offline());
    await press('Refresh');
    await see('No connection');
    expect(facts()).toContain('100');

    end();
    await press('Try again');
    await eventually(() => expect(screen.queryByText('No connection')).toBeNull());
  });

  it('sends nothing while the browser is offline', async () => {
    const { shop } = await openMug();
    act(() => onlineManager.setOnline(false));
    await press(/\+10/);
    await see('No connection');

    expect(shop.writes()).toEqual([]);
  });

  it('says that there is no connection where nothing has been read yet, and reads when there is one', async () => {
    onlineManager.setOnline(false);
    await openPage();
    await see('No connection');
    expect(screen.queryByRole('region', { name: 'Adjust stock' })).toBeNull();
    act(() => onlineManager.setOnline(true));

    await eventually(() => expect(facts()).toContain('100'));
    expect(screen.queryByText('No connection')).toBeNull();
  });

  it.each([
    ['There is no such product', { page: { productId: 'no_such_product' } }],
    ['You may not do this', { role: 'sales' }],
    ['You are signed out', { options: { accessToken: 'nonsense' } }],
  ] as const)('says "%s" in place of the page', async (title, opening) => {
    await openPage(opening);

    await see(title);
    expect(screen.queryByRole('region', { name: 'Adjust stock' })).toBeNull();
  });

  it('names what is not there once', async () => {
    await openPage({ page: { productId: 'no_such_product' } });
    await see('There is no such product');

    expect(screen.getAllByText('no_such_product')).toHaveLength(1);
  });

  it('leads to where one can sign in', async () => {
    let isAsked = false;
    await openPage({
      options: { accessToken: 'nonsense' },
      page: {
        onSignIn: () => {
          isAsked = true;
        },
      },
    });
    await see('You are signed out');
    await press('Sign in');

    expect(isAsked).toBe(true);
  });
});

describe('what can be chosen', () => {
  it('leaves out what a user may not do', async () => {
    await openMug({ role: 'staff', page: { canAdjust: false, canSeeHistory: false } });

    expect(screen.queryByRole('region', { name: 'Quick actions' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Adjust stock' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'History' })).toBeNull();
  });

  it('has actions, reasons, words, title and numbers of one’s own', async () => {
    await openPage({
      page: {
        title: 'Becher',
        locale: 'de',
        labels: { page: { refresh: 'Neu laden' } },
        quickActions: [{ id: 'pallet', operation: 'increment', quantity: 1200, reason: 'pallet' }],
        reasons: [{ value: 'pallet', label: 'Palette' }],
      },
    });
    await see('Becher');
    await eventually(() => void button(/\+1\.200/));
    expect(button('Neu laden')).toBeDefined();
    expect(screen.getByRole('option', { name: 'Palette' })).toBeDefined();
    expect(screen.queryByRole('button', { name: /\+50/ })).toBeNull();
  });
});
