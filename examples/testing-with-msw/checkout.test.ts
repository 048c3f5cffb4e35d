import { createInventoryFetch, on, product, scenarios } from '@onhand/msw/fetch';
import '@onhand/msw/vitest';
import { InventoryManager } from '@onhand/sdk';
import { describe, expect, it } from 'vitest';
import { checkout, type Order } from './checkout.ts';

const order: Order = {
  id: 'order_1',
  items: [
    { productId: 'mug', quantity: 2 },
    { productId: 'tea', quantity: 1 },
  ],
};
const accept = async () => true;
const decline = async () => false;

/** A shop with ten of each, and a client that does not wait between attempts. */
function openShop(products = [product('mug').withStock(10), product('tea').withStock(10)]) {
  const mock = createInventoryFetch({ products });
  const retry = { baseDelayMs: 0 };
  return { mock, inventory: new InventoryManager({ ...mock.as('manager', 'shop'), retry }) };
}

describe('a checkout', () => {
  it('holds, takes the payment, and ships', async () => {
    const { mock, inventory } = openShop();

    expect(await checkout(inventory, order, accept)).toEqual({ state: 'shipped' });
    expect(mock).toHaveStock('mug', { stock: 8, reserved: 0 });
    expect(mock).toHaveStock('tea', { stock: 9, reserved: 0 });
  });

  it('holds the pieces while the customer pays', async () => {
    const { mock, inventory } = openShop();
    await checkout(inventory, order, async () => {
      expect(mock).toHaveReserved('order_1', 3);
      expect(mock).toHaveStock('mug', { stock: 10, available: 8 });
      return true;
    });
  });

  it('gives everything back when the card is declined', async () => {
    const { mock, inventory } = openShop();

    expect(await checkout(inventory, order, decline)).toEqual({ state: 'declined' });
    expect(mock).toHaveReserved('order_1', 0);
    expect(mock).toHaveStock('mug', { stock: 10, available: 10 });
  });

  it('gives the first product back when the second is sold out', async () => {
    const { mock, inventory } = openShop([product('mug').withStock(10), product('tea')]);
    const outcome = await checkout(inventory, order, accept);

    expect(outcome).toEqual({ state: 'sold-out', productId: 'tea', available: 0 });
    expect(mock).toHaveStock('mug', { stock: 10, reserved: 0 });
  });
});

describe('twenty customers and ten mugs', () => {
  it('sell ten, and never one more', async () => {
    const { mock, inventory } = openShop([product('mug').withStock(10)]);
    const orders = Array.from({ length: 20 }, (_, n) => ({
      id: `order_${n}`,
      items: [{ productId: 'mug', quantity: 1 }],
    }));
    const outcomes = await Promise.all(orders.map((one) => checkout(inventory, one, accept)));

    expect(outcomes.filter(({ state }) => state === 'shipped')).toHaveLength(10);
    expect(outcomes.filter(({ state }) => state === 'sold-out')).toHaveLength(10);
    expect(mock).toHaveStock('mug', { stock: 0, reserved: 0 });
  });
});

describe('a bad network', () => {
  it('loses answers, and every step still happens once', async () => {
    const { mock, inventory } = openShop();
    mock.use(on({ method: 'PATCH' }, scenarios.dropAfterCommit(3)));

    expect(await checkout(inventory, order, accept)).toEqual({ state: 'shipped' });
    expect(mock).toHaveStock('mug', 8);
    expect(mock).toHaveStock('tea', 9);
    expect(mock.history('mug').map(({ kind }) => kind)).toEqual(['shipped', 'reserved']);
  });

  it('is down: the customer may press the button again, and pays for one order', async () => {
    const { mock, inventory } = openShop();
    const repair = mock.use(scenarios.dropAfterCommit(100));
    const first = await checkout(inventory, order, accept);
    repair();

    expect(first.state).toBe('unknown');
    expect(await checkout(inventory, order, accept)).toEqual({ state: 'shipped' });
    expect(mock).toHaveStock('mug', 8);
  });

  it('answers late and with errors, and the order is shipped', async () => {
    const { mock, inventory } = openShop();
    mock.use(scenarios.rateLimited(1, 0), scenarios.serverError(2));

    expect(await checkout(inventory, order, accept)).toEqual({ state: 'shipped' });
  });
});

describe('a customer who takes too long', () => {
  it('finds the pieces gone, when somebody else has them by then', async () => {
    const { mock, inventory } = openShop();
    const outcome = await checkout(inventory, order, async () => {
      mock.clock.advance('16 minutes');
      return true;
    });

    expect(outcome).toEqual({ state: 'too-late' });
    expect(mock).toHaveReserved('order_1', 0);
    expect(mock).toHaveStock('mug', { stock: 10, available: 10 });
  });
});
