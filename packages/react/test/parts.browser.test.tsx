import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  AdjustmentForm,
  type AdjustmentFormProps,
  InventoryHistory,
  type NotificationItem,
  Notifications,
  ProductTable,
} from '../src/index.ts';
import { createInventory, history, products } from '../stories/sample-data.ts';
import { changePart, clearPage, showPart } from './show-part.tsx';

beforeAll(() => page.viewport(1000, 900));
afterEach(() => {
  vi.useRealTimers();
  clearPage();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const inventory = createInventory({ stock: 110, reserved: 15 });

describe('the form', () => {
  const quantity = () => page.getByRole('textbox', { name: /^(Pieces|New stock)/ });
  const showForm = (props: Partial<AdjustmentFormProps> = {}) => {
    const onSubmit = vi.fn<AdjustmentFormProps['onSubmit']>(async () => true);
    showPart(<AdjustmentForm inventory={inventory} onSubmit={onSubmit} {...props} />);
    return onSubmit;
  };

  it('shows what the stock comes to, and sends what was entered', async () => {
    const onSubmit = showForm();
    await quantity().fill(' 10 ');
    await expect
      .poll(
        () =>
          page
            .getByRole('status')
            .filter({ hasText: /Stock afterwards/ })
            .element().textContent,
      )
      .toMatch(/from 110 to 120/);
    await page.getByLabelText(/^Reason \(/).selectOptions('restock');
    await page.getByLabelText(/^Notes/).fill('Two boxes');
    await quantity().click();
    await userEvent.keyboard('{Enter}');
    expect(onSubmit.mock.calls).toEqual([
      [{ operation: 'increment', quantity: 10, reason: 'restock', notes: 'Two boxes' }],
    ]);
    await expect.element(quantity()).toHaveValue('');
  });

  it.each([
    ['1e3', 'digits 0 to 9 only'],
    ['1.5', 'without a decimal point'],
    ['1,500', 'without separators'],
    ['٣', 'with the digits 0 to 9'],
    ['-1', 'without a minus'],
    ['0', 'at least 1'],
    ['', 'how many pieces'],
  ])('refuses "%s" in words, at the field, and sends nothing', async (text, words) => {
    const onSubmit = showForm();
    await quantity().fill(text);
    await button('Update stock').click();
    await expect.element(quantity()).toHaveAccessibleDescription(expect.stringContaining(words));
    await expect.element(quantity()).toHaveAttribute('aria-invalid', 'true');
    await expect.element(quantity()).toHaveFocus();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('says what the server would refuse before it is sent', async () => {
    const onSubmit = showForm({ initial: { operation: 'set', quantity: '14' } });
    await expect.element(quantity()).toHaveAccessibleDescription(/15 pieces are reserved/);
    await button('Update stock').click();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('sends once, however often the button is pressed, and keeps what was not saved', async () => {
    let answer: (isSaved: boolean) => void = () => {};
    const answered = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    const onSubmit = vi.fn(() => answered);
    showForm({ onSubmit });
    await quantity().fill('7');
    await button('Update stock').click();
    await expect.element(button('Saving …')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(button('Saving …')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onSubmit).toHaveBeenCalledOnce();
    answer(false);
    await expect.element(button('Update stock')).toBeVisible();
    await expect.element(quantity()).toHaveValue('7');
  });

  it('asks for words where the reason is not in the list', async () => {
    const onSubmit = showForm({ initial: { quantity: '5' } });
    await page.getByLabelText(/^Reason \(/).selectOptions('Other …');
    await button('Update stock').click();
    await expect.element(page.getByLabelText('Reason in your words')).toHaveFocus();
    await userEvent.keyboard('School fair{Enter}');
    expect(onSubmit).toHaveBeenCalledWith({ operation: 'increment', quantity: 5, reason: 'School fair' });
  });

  it('is emptied when what was in it has been done elsewhere, and not of what was entered since', async () => {
    const view = (resetKey: number) => (
      <AdjustmentForm inventory={inventory} resetKey={resetKey} onSubmit={async () => false} />
    );
    showPart(view(0));
    await quantity().fill('7');
    await button('Update stock').click();
    changePart(view(1));
    await expect.element(quantity()).toHaveValue('');
    await quantity().fill('8');
    changePart(view(2));
    await expect.element(quantity()).toHaveValue('8');
  });

  it('shows at the field what the server refused, until that is edited', async () => {
    showForm({
      initial: { quantity: '5' },
      problem: {
        kind: 'invalid-input',
        field: 'quantity',
        message: 'Too many today.',
        rule: { name: 'limit' },
      },
    });
    await expect.element(quantity()).toHaveAccessibleDescription('Too many today.');
    await quantity().fill('6');
    await expect.element(quantity()).not.toHaveAttribute('aria-invalid');
  });
});

describe('notifications', () => {
  const undo = { label: 'Undo', onSelect: vi.fn() };
  const items: readonly NotificationItem[] = [
    { id: 'note', tone: 'info', message: 'Mara set the stock to 95.' },
    { id: 'done', tone: 'success', message: 'Stock changed.', action: undo },
    { id: 'failed', tone: 'error', message: 'Not saved.' },
  ];

  it('are in live regions that were there before them', () => {
    const stage = showPart(<Notifications items={[]} onDismiss={vi.fn()} />);
    const regions = [...stage.querySelectorAll('[role=alert], [role=status]')];
    changePart(<Notifications items={items} onDismiss={vi.fn()} />);
    expect(regions.map((region) => region.textContent)).toEqual([
      expect.stringContaining('Not saved.'),
      expect.stringMatching(/Mara.*Stock changed/),
    ]);
  });

  it('go by themselves after a while, unless they offer something or tell of an error', () => {
    vi.useFakeTimers();
    const onDismiss = vi.fn();
    showPart(<Notifications items={items} onDismiss={onDismiss} />);
    vi.advanceTimersByTime(9_999);
    expect(onDismiss).not.toHaveBeenCalled();
    vi.advanceTimersByTime(3_600_000);
    expect(onDismiss.mock.calls).toEqual([['note']]);
  });

  it('stay while somebody is at them', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const onDismiss = vi.fn();
    showPart(<Notifications items={items} onDismiss={onDismiss} />);
    await button('Undo').hover();
    vi.advanceTimersByTime(60_000);
    expect(onDismiss).not.toHaveBeenCalled();
    await button('Undo').unhover();
    vi.advanceTimersByTime(10_000);
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it('are dismissed by Escape, and the focus goes to the next, then back to where it was', async () => {
    let shown = items.slice(1);
    const view = () => (
      <>
        <button type="button">Before</button>
        <Notifications
          items={shown}
          onDismiss={(id) => {
            shown = shown.filter((item) => item.id !== id);
            changePart(view());
          }}
        />
      </>
    );
    showPart(view());
    await userEvent.keyboard('{Tab}{Tab}{Escape}');
    await expect.element(button('Undo')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Before')).toHaveFocus();
  });
});

describe('the history', () => {
  it('says what happened, with ids that can be copied', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    showPart(<InventoryHistory entries={history} />);
    await expect
      .poll(() => page.getByRole('listitem').first().element().textContent)
      .toMatch(/Received 103:29 PM by jonas · Restock from supplier.*from 100 to 110/);
    await button('Details: Reserved 15').click();
    await button('Copy Order').click();
    expect(write).toHaveBeenCalledWith('order_1288');
    await expect.element(page.getByText('Copied')).toBeVisible();
  });
});

describe('the list of products', () => {
  it('has what is low first, finds names and ids, and leads to a product', async () => {
    const onSelect = vi.fn();
    const view = (search: string) => (
      <ProductTable
        products={products}
        search={search}
        onSearch={vi.fn()}
        toHref={({ id }) => `#${id}`}
        onSelect={onSelect}
      />
    );
    showPart(view(''));
    await expect
      .poll(() => page.getByRole('row').nth(1).element().textContent)
      .toMatch(/^Olive wood boardprod_417Out of stock/);
    changePart(view('CAFE 311'));
    await expect.element(page.getByRole('status')).toHaveTextContent('1 of 8 products · 1 low');
    // Beside the name, but in its row.
    await page.getByRole('cell', { name: 'Low' }).click({ force: true });
    expect(onSelect).toHaveBeenCalledWith(expect.objectContaining({ id: 'prod_311' }));
  });
});
