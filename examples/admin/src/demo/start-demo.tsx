import { createInventoryHandlers } from '@onhand/msw';
import { InventoryManager } from '@onhand/sdk';
import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import { makePast, tellPast } from '../../shop/past.ts';
import { colleague, people } from '../../shop/people.ts';
import products from '../../shop/products.json' with { type: 'json' };
import { createTimeMachine } from '../../shop/time-machine.ts';
import type { PageConfig } from '../config.ts';
import { readChronicle } from './chronicle.ts';
import { DemoBar } from './demo-bar.tsx';
import { SharedWorld } from './shared-world.ts';

/** Puts the whole API into this page, behind a service worker, and resolves once it answers. */
export async function startDemo(): Promise<PageConfig> {
  const { beganAtMs } = readChronicle();
  const past = tellPast(products);
  const time = createTimeMachine();
  const handlers = await time.at(beganAtMs - past.lengthMs, async () =>
    createInventoryHandlers({ baseUrl: 'api', products: past.beginning, clock: time.now }),
  );
  const { mock } = handlers;
  const ben = mock.as(colleague.role, colleague.name);
  await makePast(past, { time, manager: new InventoryManager(ben), nowMs: beganAtMs });
  const world = new SharedWorld(beganAtMs, mock, time);
  await world.join();

  // What the page changes it changes by PATCH.
  const changing = http.patch(`${mock.baseUrl}/*`, ({ request }) => world.change(request));
  const worker = setupWorker(changing, ...handlers);
  // For the console of the developer tools: mock.control.faults.add({ times: 1, effect: { kind: 'drop-before' } })
  Object.assign(globalThis, { mock });
  await worker.start({
    serviceWorker: { url: 'mockServiceWorker.js' },
    onUnhandledFrame: 'bypass',
    quiet: true,
  });
  return {
    apiUrl: mock.baseUrl,
    signIns: people.map(({ name, role, may }) => ({
      ...{ name, role, may },
      token: mock.as(role, name).accessToken,
    })),
    banner: <DemoBar apiUrl={mock.baseUrl} colleagueToken={ben.accessToken} />,
  };
}
