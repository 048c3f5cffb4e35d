import type { Call, Send } from '../client/call.ts';

/** Which products may have an active hold or an open backorder. */
export interface OpenPromises {
  /** A sender that takes note of every call that may open one. */
  watch(send: Send): Send;
  mayHave(productId: string): boolean;
  /** Says that there is none any more. */
  closed(productId: string): void;
  /** Says that there may be some after all: the server broke a promise. */
  suspect(productId: string): void;
}

/** At first each product may have some, by whoever used it before. */
export function createOpenPromises(productIds: readonly string[]): OpenPromises {
  const open = new Set(productIds);
  return {
    watch: (send) => (call) => {
      for (const id of productIds) if (mayOpen(call, id)) open.add(id);
      return send(call);
    },
    mayHave: (productId) => open.has(productId),
    closed: (productId) => {
      open.delete(productId);
    },
    suspect: (productId) => {
      open.add(productId);
    },
  };
}

/** Only a body that speaks of a hold or of a backorder can open one. What is no JSON counts as if it did. */
function mayOpen({ json, bytes, target }: Call, productId: string): boolean {
  if (bytes !== undefined) return true;
  if (json === undefined) return false;
  const text = JSON.stringify(json);
  const isAbout = target.includes(encodeURIComponent(productId)) || text.includes(JSON.stringify(productId));
  return isAbout && /"(reservation|allow_backorder)"/.test(text);
}
