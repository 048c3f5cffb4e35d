import { on, scenarios } from '@onhand/msw/fetch';
import { onlineManager } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { eventually, settle } from './create-shop.tsx';
import { count, openMug, receive, take, useMug } from './open-mug.tsx';

describe('a change whose answer is lost', () => {
  async function loseAnswer() {
    const opened = await openMug();
    opened.shop.mock.use(scenarios.dropAfterCommit());
    await opened.submit(receive(10)).settled();
    return opened;
  }

  it('is neither said to be applied nor rolled back as if it were not', async () => {
    const { result, stock } = await loseAnswer();

    expect(result.current.change.state).toMatchObject({ status: 'unknown-outcome', obstacle: undefined });
    expect(result.current.change.doubtful).toMatchObject([{ update: { stock: 10 } }]);
    expect(result.current.view.isDoubtful).toBe(true);
    // It is read again, and the answer to that is what is shown.
    await eventually(() => expect(stock()).toBe(110));
  });

  it('is settled by its key, and has one effect', async () => {
    const { result, shop, stock } = await loseAnswer();
    await act(() => result.current.change.retry());

    expect(result.current.change.state).toMatchObject({ status: 'applied', result: { replayed: true } });
    expect(result.current.change.doubtful).toEqual([]);
    expect(new Set(shop.writes().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    await eventually(() => expect(stock()).toBe(110));
  });

  it('shows what there is now, not what its answer would have told then', async () => {
    const { result, submit, shop, stock } = await openMug();
    shop.mock.use(on({ operation: 'updateInventory' }, scenarios.dropAfterCommit()));
    const end = shop.mock.use(on({ operation: 'getInventory' }, scenarios.serverError()));
    await submit(receive(10)).settled();
    await settle();
    end();
    await shop.colleague.update('mug', take(5));
    await act(() => result.current.change.retry());
    await settle();

    expect(stock()).toBe(105);
  });

  it('stays in doubt when the next attempt is refused for another reason, or cannot be made', async () => {
    const { result, shop, stock } = await loseAnswer();
    shop.mock.use(scenarios.expiredToken());
    await act(() => result.current.change.retry());
    expect(result.current.change.state).toMatchObject({
      status: 'unknown-outcome',
      obstacle: { kind: 'signed-out' },
    });

    onlineManager.setOnline(false);
    await act(() => result.current.change.retry());
    expect(result.current.change.state).toMatchObject({
      status: 'unknown-outcome',
      obstacle: { kind: 'offline' },
    });
    expect(result.current.change.doubtful).toHaveLength(1);
    onlineManager.setOnline(true);
    await eventually(() => expect(stock()).toBe(110));
  });

  it('is settled without being asked when the server tells of it', async () => {
    const { result, feed } = await loseAnswer();
    act(() => feed.tell('mug'));

    await eventually(() => expect(result.current.change.state.status).toBe('applied'));
    expect(result.current.view).toMatchObject({ isDoubtful: false, inventory: { stock: 110 } });
  });

  it('is still in doubt for the next component, which can settle or forget it', async () => {
    const { result, unmount, wrapper } = await loseAnswer();
    const [change] = result.current.change.doubtful;
    unmount();
    const { result: next } = renderHook(useMug, { wrapper });
    expect(next.current.change.doubtful).toEqual([change]);
    expect(next.current.change.state.status).toBe('idle');

    act(() => next.current.change.doubtful.forEach(next.current.change.forget));
    expect(next.current.change.doubtful).toEqual([]);
  });

  it('is a conflict when the retry shows that it never arrived and somebody was faster', async () => {
    const { submit, result, shop } = await openMug();
    const end = shop.mock.use(scenarios.offline());
    await submit(count(25)).settled();
    expect(result.current.change.state.status).toBe('unknown-outcome');
    end();
    await shop.colleague.update('mug', take(5));

    await act(() => result.current.change.retry());
    expect(result.current.change.state).toMatchObject({ status: 'conflict', current: { stock: 95 } });
    expect(result.current.change.doubtful).toEqual([]);
  });
});
