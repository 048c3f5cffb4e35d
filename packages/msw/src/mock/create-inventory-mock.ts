import { createInventoryServer, type InventoryServer, roleTokens } from '@onhand/server';
import { heedAbort } from './heed-abort.ts';
import type { InventoryMock, InventoryMockOptions, MockCaller } from './inventory-mock.ts';
import { createOverrides } from './overrides.ts';
import { type MockRoot, parseBaseUrl } from './parse-base-url.ts';

/** A mock with what a door needs: how to answer a request that is at or below its root. */
export interface OpenMock {
  readonly mock: InventoryMock;
  readonly root: MockRoot;
  /** What answers. */
  readonly server: InventoryServer;
}

/** Begins a world. It needs no network and no MSW. */
export function createInventoryMock(options: InventoryMockOptions = {}): OpenMock {
  const { baseUrl = 'http://localhost:8000/api', auth, control: controlOptions = {}, ...rest } = options;
  const root = parseBaseUrl(baseUrl);
  const server = createInventoryServer({
    ...rest,
    auth: auth ?? roleTokens(),
    basePath: root.basePath,
    control: controlOptions,
  });
  const { control } = server;
  const overrides = createOverrides(root.basePath);

  const fetch: InventoryMock['fetch'] = async (input, init) => {
    const request = toRequest(input, init, root);
    return heedAbort(
      request.signal,
      async () => (await overrides.answer(request, server.fetch)) ?? server.fetch(request),
    );
  };

  const mock: InventoryMock = {
    baseUrl: root.origin + root.basePath,
    fetch,
    control,
    products: control.products,
    journal: control.journal,
    keys: control.keys,
    clock: control.clock,
    history: control.products.history,
    snapshot: control.snapshot,
    restore: control.restore,
    as(role, name): MockCaller {
      if (auth !== undefined) {
        throw new TypeError(
          `Failed to act as ${role}: this mock was given an auth of its own. Make a token that it accepts.`,
        );
      }
      const accessToken = name === undefined ? role : `${role}:${name}`;
      return {
        baseUrl: mock.baseUrl,
        accessToken,
        headers: { authorization: `Bearer ${accessToken}` },
        fetch,
      };
    },
    use(...scenarios) {
      const ids = scenarios.flatMap(({ faults }) => faults.map(control.faults.add));
      return () => {
        const active = new Set(control.faults.list().map(({ id }) => id));
        for (const id of ids) if (active.has(id)) control.faults.remove(id);
      };
    },
    override: overrides.add,
    reset(products) {
      overrides.clear();
      control.reset();
      if (products !== undefined) control.products.replace(products);
    },
  };
  return { mock, root, server };
}

/** A path, as a page would write it, is below the root's origin. */
function toRequest(
  input: Request | URL | string,
  init: RequestInit | undefined,
  { origin }: MockRoot,
): Request {
  if (typeof input === 'string' && input.startsWith('/')) return new Request(origin + input, init);
  return input instanceof Request && init === undefined ? input : new Request(input, init);
}
