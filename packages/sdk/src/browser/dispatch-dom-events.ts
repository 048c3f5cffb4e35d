import type { EventSource } from '../events/event-source.ts';

/** Events whose name and detail in the page are their own. */
const plainNames = [
  'inventoryUpdated',
  'recovered',
  'outOfStock',
  'reserved',
  'released',
  'committed',
] as const;

/**
 * Dispatches the events of a manager in the page, as `CustomEvent`s whose `detail` is the event, until the returned function
 * is called. Low stock has the name and the detail that documented clients listen to: `lowStockAlert` with `productId`,
 * `currentStock`, `available`, `threshold` and `timestamp`. Where there is no window, as on a server that renders the page, nobody is told.
 *
 * @example
 * const stop = dispatchDomEvents(inventory);
 * window.addEventListener('inventoryUpdated', ({ detail }) => refresh(detail.productId));
 */
export function dispatchDomEvents(
  inventory: EventSource,
  target: EventTarget | undefined = globalThis.window,
): () => void {
  const dispatch = (name: string, detail: object) =>
    void target?.dispatchEvent(new CustomEvent(name, { detail }));
  const stops = [
    ...plainNames.map((name) => inventory.on(name, (event) => dispatch(name, event))),
    inventory.on('lowStock', ({ productId, inventory: { stock, available, reorder_threshold }, timestamp }) =>
      dispatch('lowStockAlert', {
        productId,
        currentStock: stock,
        available,
        threshold: reorder_threshold,
        timestamp,
      }),
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
