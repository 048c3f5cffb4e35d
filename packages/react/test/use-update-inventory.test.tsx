import { on, scenarios } from '@onhand/msw/fetch';
import { useInventoryHistory } from '@onhand/react';
import { onlineManager } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createShop, eventually } from './create-shop.tsx';
import { count, openMug, receive, take } from './open-mug.tsx';

describe('a change', () => {
  it('is shown at once, in every component, and then as the server says', async () => {
    const { submit, result, stock, gate } = await openMug();
    gate.close('PATCH');
    const { settled } = submit({ ...receive(10), reserved: 4 });

    expect(result.current.view.inventory).toMatchObject({ stock: 110, reserved: 4, available: 106 });
    expect(result.current.view).toMatchObject({ isPending: true, confirmed: { stock: 100 } });
    expect(result.current.change).toMatchObject({ isPending: true, state: { status: 'pending' } });
    gate.open();
    await settled();

    expect(stock()).toBe(110);
    expect(result.current.view).toMatchObject({ isPending: false, confirmed: { stock: 110, version: 2 } });
    expect(result.current.change.state).toMatchObject({ status: 'applied', result: { adjustment: 10 } });
  });

  it('leaves nothing behind when it is refused', async () => {
    const { submit, result } = await openMug();
    const before = result.current.view.inventory;
    await submit({ operation: 'increment', stock: 5, reserved: 200 }).settled();

    expect(result.current.view.inventory).toEqual(before);
    expect(result.current.change.state).toMatchObject({
      status: 'refused',
      problem: {
        kind: 'invalid-input',
        rule: { name: 'insufficient-stock', available: 100, requested: 200 },
      },
    });
  });

  it('is not shown where it cannot be made', async () => {
    const { submit, stock, gate } = await openMug();
    gate.close('PATCH');
    const { settled } = submit(take(101));

    expect(stock()).toBe(100);
    gate.open();
    await settled();
  });

  it('is made once by a double click', async () => {
    const { submit, stock, shop } = await openMug();
    const first = submit(take(1));
    const second = submit(take(1));
    await first.settled();
    await second.settled();

    expect(stock()).toBe(99);
    expect(shop.writes()).toHaveLength(1);
  });
});

describe('several changes under way', () => {
  it('each roll back for themselves, in whatever order they are answered', async () => {
    const { submit, stock, gate, result } = await openMug();
    gate.close('PATCH');
    const ten = submit(receive(10));
    const refused = submit({ ...receive(1), reserved: 500 });
    const three = submit(take(3));
    // What can be seen to be impossible is not shown.
    expect(stock()).toBe(107);
    await eventually(() => expect(gate.waiting()).toBe(3));

    gate.pass(1);
    await refused.settled();
    expect(stock()).toBe(107);
    gate.pass(1);
    await three.settled();
    expect(stock()).toBe(107);
    expect(result.current.view.confirmed?.stock).toBe(97);
    gate.open();
    await ten.settled();

    expect(stock()).toBe(107);
    expect(result.current.view.confirmed?.version).toBe(3);
  });

  it('are not counted twice when the server tells of them before it answers', async () => {
    const shop = createShop();
    let answer = () => {};
    const { submit, stock, feed } = await openMug(
      {
        fetch: async (url, init) => {
          const response = await shop.mock.fetch(url, init);
          if (init?.method === 'PATCH') await new Promise<void>((resolve) => (answer = resolve));
          return response;
        },
      },
      shop,
    );
    const { settled } = submit(receive(10));
    await eventually(() => expect(shop.mock.products.get('mug')?.stock).toBe(110));

    act(() => feed.tell('mug'));
    await eventually(() => expect(stock()).toBe(110));
    await shop.colleague.update('mug', take(5));
    act(() => feed.tell('mug'));
    await eventually(() => expect(stock()).toBe(105));
    answer();
    await settled();
    expect(stock()).toBe(105);
  });

  it('keep what the server tells meanwhile, also when one is refused', async () => {
    const { submit, stock, gate, feed, shop } = await openMug();
    gate.close('PATCH');
    const { settled } = submit(take(98));
    expect(stock()).toBe(2);
    await shop.colleague.update('mug', take(40));
    act(() => feed.tell('mug'));
    await eventually(() => expect(stock()).toBe(60));
    gate.open();
    await settled();

    expect(stock()).toBe(60);
  });
});

describe('a count', () => {
  it('is applied only to the version that was seen, and shows what there is now', async () => {
    const { submit, result, shop, stock } = await openMug();
    await shop.colleague.update('mug', take(5));
    await submit(count(25)).settled();

    expect(shop.writes().at(-1)).toMatchObject({ ifMatch: '"inv-1"', status: 412 });
    expect(result.current.change.state).toMatchObject({
      status: 'conflict',
      change: { seen: { stock: 100 } },
      current: { stock: 95, version: 2 },
    });
    expect(stock()).toBe(95);

    await act(() => result.current.change.applyAnyway());
    expect(result.current.change.state).toMatchObject({
      status: 'applied',
      result: { previous_stock: 95, stock: 25 },
    });
    expect(shop.writes().at(-1)).toMatchObject({ ifMatch: '"inv-2"', status: 200 });
  });

  it('conflicts anew where somebody is faster again', async () => {
    const { submit, result, shop } = await openMug();
    await shop.colleague.update('mug', take(5));
    await submit(count(25)).settled();
    await shop.colleague.update('mug', take(5));

    await act(() => result.current.change.applyAnyway());

    expect(result.current.change.state).toMatchObject({ status: 'conflict', current: { stock: 90 } });
    expect(shop.mock.products.get('mug')?.stock).toBe(90);
  });

  it('goes by what the person saw, where that is not what was read last', async () => {
    const { submit, result, shop } = await openMug();
    const seen = result.current.view.inventory;
    await shop.colleague.update('mug', take(5));
    await act(() => result.current.view.refresh());
    await submit(count(25), { seen }).settled();

    expect(result.current.change.state.status).toBe('conflict');
  });

  it('is shown no longer than until it is refused, however long the reading takes after it', async () => {
    const { submit, shop, stock, gate } = await openMug();
    await shop.colleague.update('mug', take(5));
    gate.close('GET');
    const { settled } = submit(count(25));
    expect(stock()).toBe(25);
    await eventually(() => expect(gate.waiting()).toBe(1));
    expect(stock()).toBe(100);
    gate.open();
    await settled();
    expect(stock()).toBe(95);
  });

  it('is a conflict too where what there is now cannot be read', async () => {
    const { submit, result, shop } = await openMug();
    await shop.colleague.update('mug', take(5));
    shop.mock.use(on({ operation: 'getInventory' }, scenarios.serverError()));
    await submit(count(25)).settled();

    expect(result.current.change.state).toMatchObject({ status: 'conflict', current: undefined });
    expect(await result.current.change.applyAnyway()).toBeUndefined();
  });
});

describe('what a person is told', () => {
  it('sends nothing while the browser is offline', async () => {
    const { submit, result, shop } = await openMug();
    onlineManager.setOnline(false);
    await submit(receive(1)).settled();

    expect(result.current.change.state).toMatchObject({ status: 'refused', problem: { kind: 'offline' } });
    expect(shop.writes()).toEqual([]);
    onlineManager.setOnline(true);
    await act(() => result.current.change.retry());
    expect(result.current.change.state.status).toBe('applied');
  });

  it('tells at once how long to wait, and repeats with the same key', async () => {
    const { submit, result, shop } = await openMug();
    shop.mock.use(scenarios.rateLimited(1, 40));
    await submit(receive(1)).settled();
    expect(result.current.change.state).toMatchObject({ problem: { kind: 'rate-limited', seconds: 40 } });

    await act(() => result.current.change.retry());
    const keys = shop.writes().map(({ idempotencyKey }) => idempotencyKey);
    expect(result.current.change.state.status).toBe('applied');
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it('forgets how the last change stands', async () => {
    const { submit, result } = await openMug();
    await submit(receive(1)).settled();
    act(() => result.current.change.reset());

    expect(result.current.change.state).toEqual({ status: 'idle' });
    expect(await result.current.change.retry()).toBeUndefined();
    expect(await result.current.change.undo()).toBeUndefined();
    expect(await result.current.change.applyAnyway()).toBeUndefined();
  });
});

describe('undo', () => {
  it('is a movement of its own that makes up for a change once, and is named so in the history', async () => {
    const { submit, result, stock, shop, wrapper } = await openMug();
    await submit(count(25)).settled();
    const applied = result.current.change.state;
    if (applied.status !== 'applied') throw new Error('It was not applied.');
    await shop.colleague.update('mug', receive(2));
    expect(result.current.change.canUndo).toBe(true);

    await act(() => result.current.change.undo());
    await act(() => result.current.change.undo(applied));

    expect(stock()).toBe(102);
    expect(result.current.change.canUndo).toBe(false);
    const { result: history } = renderHook(() => useInventoryHistory('mug'), { wrapper });
    await eventually(() => expect(history.current.entries).toHaveLength(3));
    expect(history.current.entries?.[0]).toMatchObject({
      operation: 'increment',
      quantity: 75,
      reason: 'undo',
      notes: `Undo of ${applied.result.inventory_history_id}`,
      metadata: { undoes: applied.result.inventory_history_id },
    });
  });

  it('is not offered for promises, which have an owner', async () => {
    const { submit, result } = await openMug();
    await submit({ operation: 'increment', stock: 0, reserved: 5 }).settled();

    expect(result.current.change).toMatchObject({ canUndo: false, state: { status: 'applied' } });
  });
});
