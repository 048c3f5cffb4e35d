import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ConfirmAdjustment, ProblemNotice, QuickActions } from '../src/index.ts';
import { createInventory } from '../stories/sample-data.ts';
import { changePart, clearPage, showPart } from './show-part.tsx';

beforeAll(() => page.viewport(1000, 900));
afterEach(clearPage);

const button = (name: string | RegExp) => page.getByRole('button', { name });
const inventory = createInventory({ stock: 110, reserved: 15 });

describe('a change that takes a lot out', () => {
  it('is asked about; Escape leaves all as it was, and the focus where it was', async () => {
    const onAction = vi.fn();
    showPart(<QuickActions inventory={inventory} onAction={onAction} />);
    await button(/^Set to 25/).click();
    const dialog = page.getByRole('dialog', { name: 'Change stock from 110 to 25?' });
    await expect.element(dialog).toHaveAccessibleDescription(/85 pieces, 77% of the stock/);
    await expect.element(button('Keep 110')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(button(/^Set to 25/)).toHaveFocus();
    expect(onAction).not.toHaveBeenCalled();
  });

  it('is made when it is confirmed, by keyboard alone', async () => {
    const onAction = vi.fn();
    showPart(<QuickActions inventory={inventory} onAction={onAction} />);
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}{Enter}');
    await userEvent.keyboard('{Tab}{Enter}');
    expect(onAction.mock.calls).toEqual([[expect.objectContaining({ operation: 'set', quantity: 25 })]]);
  });

  it('is not asked about where the share is larger, or never', async () => {
    const onAction = vi.fn();
    showPart(<QuickActions inventory={inventory} largeFallShare={0.9} onAction={onAction} />);
    await button(/^Set to 25/).click();
    changePart(<QuickActions inventory={inventory} largeFallShare={null} onAction={onAction} />);
    await button(/^Set to 25/).click();
    expect(onAction).toHaveBeenCalledTimes(2);
  });

  it('is not made by a press beside the dialog', async () => {
    const onCancel = vi.fn();
    const adjustment = { operation: 'set', quantity: 25 } as const;
    showPart(
      <ConfirmAdjustment
        adjustment={adjustment}
        from={110}
        to={25}
        onConfirm={vi.fn()}
        onCancel={onCancel}
      />,
    );
    await page.getByRole('dialog').click({ position: { x: -20, y: -20 }, force: true });
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('quick actions', () => {
  it('do nothing where the server would refuse, and say why', async () => {
    const onAction = vi.fn();
    showPart(<QuickActions inventory={createInventory({ stock: 30, reserved: 30 })} onAction={onAction} />);
    const damage = button(/^−1/);
    await expect.element(damage).toHaveAccessibleDescription(/30 pieces are reserved/);
    await userEvent.keyboard('{Tab}{Tab}{Tab}');
    await expect.element(damage).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onAction).not.toHaveBeenCalled();
  });

  const undo = { from: 100, to: 110, onUndo: vi.fn() };
  it.each([
    [{ stock: 110, reserved: 15 }, 'Stock changed from 100 to 110.'],
    [{ stock: 95, reserved: 15 }, 'Stock changed from 100 to 110. It is 95 now, and undo makes it 85.'],
    [
      { stock: 20, reserved: 15 },
      'Stock changed from 100 to 110. It cannot be undone now. 15 pieces are reserved: stock cannot fall below 15.',
    ],
  ])('say what undo comes to when there are %j', async (counts, words) => {
    const offer = { ...undo, stock: counts.stock };
    showPart(<QuickActions inventory={createInventory(counts)} undo={offer} onAction={vi.fn()} />);
    await expect.element(button('Undo')).toHaveAccessibleDescription(words);
  });

  it('do not offer an undo that the server would refuse', async () => {
    const counts = { stock: 20, reserved: 15 };
    const offer = { ...undo, stock: 20 };
    showPart(<QuickActions inventory={createInventory(counts)} undo={offer} onAction={vi.fn()} />);
    await button('Undo').click({ force: true });
    expect(undo.onUndo).not.toHaveBeenCalled();
  });

  it('keep the focus on the page when what has it is done with', async () => {
    const view = (isOver: boolean) => (
      <QuickActions
        inventory={inventory}
        undo={isOver ? undefined : undo}
        notice={!isOver && <ProblemNotice problem={{ kind: 'offline' }} onRetry={vi.fn()} />}
        onAction={vi.fn()}
      />
    );
    for (const name of ['Undo', 'Try again']) {
      showPart(view(false));
      await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}{Tab}');
      if (name === 'Try again') await userEvent.keyboard('{Tab}');
      await expect.element(button(name)).toHaveFocus();
      changePart(view(true));
      await expect.element(button(/^Set to 25/)).toHaveFocus();
    }
  });

  it('stand two by two where four do not fit', async () => {
    await page.viewport(480, 900);
    const stage = showPart(<QuickActions inventory={inventory} onAction={vi.fn()} />);
    const tops = [...stage.querySelectorAll('button')].map((it) => it.getBoundingClientRect().top);
    await page.viewport(1000, 900);
    expect(tops.map((top) => tops.filter((other) => other === top).length)).toEqual([2, 2, 2, 2]);
  });

  it('wait for the one that is under way', async () => {
    const onAction = vi.fn();
    showPart(<QuickActions inventory={inventory} pendingId="restock-10" onAction={onAction} />);
    await button(/^\+50/).click({ force: true });
    expect(onAction).not.toHaveBeenCalled();
  });
});
