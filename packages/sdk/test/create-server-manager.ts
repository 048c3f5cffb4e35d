import { InventoryManager } from '@onhand/sdk';
import { createInventoryServer, roleTokens } from '@onhand/server';

const minuteMs = 60_000;

/** A manager on a reference server whose clock the test moves. */
export function createServerManager(policy: 'open' | 'documented' = 'open') {
  const time = { nowMs: Date.parse('2026-01-15T10:30:00.000Z') };
  const server = createInventoryServer({
    products: [
      { id: 'mug', name: 'Ceramic mug', stock: 100, reserved: 5, reorder_threshold: 20 },
      { id: 'pot', name: 'Glass teapot', stock: 3, backorder_allowed: true, reorder_threshold: 10 },
    ],
    auth: roleTokens(),
    clock: () => time.nowMs,
    policy: { name: policy },
  });
  /** A manager that knows nothing yet. */
  const createAnother = () =>
    new InventoryManager({
      baseUrl: 'http://localhost/api',
      accessToken: 'admin',
      fetch: (url, init) => server.fetch(new Request(url, init)),
    });
  const pass = (minutes: number) => {
    time.nowMs += minutes * minuteMs;
  };
  return { inventory: createAnother(), createAnother, pass };
}
