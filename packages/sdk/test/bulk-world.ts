import { InventoryManager, type InventoryManagerOptions, type InventoryUpdate } from '@onhand/sdk';
import { problemBody, result } from './answers.ts';
import { createPatientRuntime } from './patient-runtime.ts';

/** One change as it reached the fake server, in the order of arrival. */
export interface Arrival {
  readonly productId: string;
  readonly key: string;
  readonly change: InventoryUpdate;
  /** Whether it came as an item of a batch. */
  readonly isBatched: boolean;
}

/** What the fake server says to one change: nothing is success, a code is refused with. */
export type Judge = (arrival: Arrival) => 'insufficient-stock' | 'internal' | undefined;

/** A fake server that keeps what arrives, and a manager on it. */
export function createBulkWorld(
  {
    judge = () => undefined,
    answer,
  }: Partial<{
    readonly judge: Judge;
    /** Answers a request in place of the fake, before anything of it counts as arrived. */
    readonly answer: (url: string, init: RequestInit) => Promise<Response | undefined> | Response | undefined;
  }> = {},
  options: Partial<InventoryManagerOptions> = {},
) {
  const arrivals: Arrival[] = [];
  const requests = { count: 0, underWay: 0, most: 0 };

  function receive(arrival: Arrival) {
    arrivals.push(arrival);
    const code = judge(arrival);
    if (code !== undefined) return { status: problemBody(code).status, body: problemBody(code) };
    return {
      status: 200,
      body: {
        ...result,
        id: arrival.productId,
        stock: arrival.change.stock,
        adjustment: arrival.change.stock,
      },
    };
  }

  function receiveBatch(updates: readonly WireItem[], stopOnError: boolean) {
    const successful: unknown[] = [];
    const failed: unknown[] = [];
    const skipped: unknown[] = [];
    for (const [index, { product_id: productId, idempotency_key: key, ...change }] of updates.entries()) {
      const item = { index, product_id: productId };
      if (stopOnError && failed.length > 0) {
        skipped.push(item);
        continue;
      }
      const { status, body } = receive({ productId, key, change, isBatched: true });
      if (status === 200) successful.push({ ...item, result: body });
      else failed.push({ ...item, status, error: body });
    }
    const summary = {
      total_adjustment: 0,
      average_adjustment: 0,
      affected_products: 0,
      total_stock_after: 0,
    };
    return { mode: 'per_item', total: updates.length, successful, failed, skipped, summary };
  }

  async function fetch(url: string, init: RequestInit): Promise<Response> {
    requests.count++;
    requests.most = Math.max(requests.most, ++requests.underWay);
    try {
      const own = await answer?.(url, init);
      if (own !== undefined) return own;
      const body = JSON.parse(String(init.body));
      if (url.endsWith('/batch-update')) return Response.json(receiveBatch(body.updates, body.stop_on_error));
      const productId = decodeURIComponent(url.split('/').at(-2) ?? '');
      const key = new Headers(init.headers).get('idempotency-key') ?? '';
      const { status, body: told } = receive({ productId, key, change: body, isBatched: false });
      return Response.json(told, { status });
    } finally {
      requests.underWay--;
    }
  }

  const inventory = new InventoryManager({
    baseUrl: 'https://shop.example/api',
    accessToken: 'secret-token',
    fetch,
    runtime: createPatientRuntime(() => 0.5),
    ...options,
  });
  return { inventory, arrivals, requests };
}

interface WireItem extends InventoryUpdate {
  readonly product_id: string;
  readonly idempotency_key: string;
}

/** So many changes, of the products in turn. */
export function changesOf(count: number, products = count) {
  return Array.from({ length: count }, (_, index) => ({
    productId: `p${index % products}`,
    change: { operation: 'increment', stock: index + 1 } as const,
  }));
}
