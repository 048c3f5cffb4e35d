import { type OperationId, operations } from '@onhand/spec';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { Transport } from '../realtime/stream.ts';
import type { Answer } from './answer.ts';
import type { Send } from './call.ts';
import { createTraits, type Traits } from './traits.ts';

/** Which operations the server has. A server need not have all of them to keep the promises of those it has. */
export interface Capabilities {
  has(id: OperationId): Promise<boolean>;
  /** The ids of all operations that it has. */
  all(): Promise<OperationId[]>;
  readonly traits: Traits;
  /** How streams can come; none where the server has no realtime. */
  transports(): Promise<readonly Transport[]>;
}

/** What the questions need. */
interface CapabilityProbe {
  readonly send: Send;
  /** A product that exists, so that a 404 speaks of the path. */
  readonly productId: string;
  /** Whether the product may be changed to find something out. */
  readonly mayChange: boolean;
  readonly newId: (label: string) => string;
  /** Whether the server takes an upgrade to a WebSocket. */
  readonly takesUpgrades: () => Promise<boolean>;
}

/** These make an inventory; a server without them has nothing to check. */
const indispensable: ReadonlySet<OperationId> = new Set([
  'listProducts',
  'getProduct',
  'getInventory',
  'updateInventory',
]);

/** Asks for each operation once, when somebody first wants to know, with a request that changes nothing. */
export function createCapabilities(probeWith: CapabilityProbe): Capabilities {
  const { send, productId, mayChange, newId, takesUpgrades } = probeWith;
  const known = new Map<OperationId, Promise<boolean>>();
  const has = (id: OperationId) => {
    const answer =
      known.get(id) ?? (indispensable.has(id) ? Promise.resolve(true) : probe(send, id, productId));
    known.set(id, answer);
    return answer;
  };
  let transports: Promise<readonly Transport[]> | undefined;
  const findTransports = async (): Promise<readonly Transport[]> => {
    const hasEvents = await has('openRealtimeStream');
    const hasSockets = (await has('createRealtimeTicket')) && (await takesUpgrades());
    return [...(hasEvents ? [events] : []), ...(hasSockets ? [sockets] : [])];
  };
  return {
    has,
    transports: () => {
      transports ??= findTransports();
      return transports;
    },
    all: async () => {
      const present: OperationId[] = [];
      for (const id of operationIds) if (await has(id)) present.push(id);
      return present;
    },
    traits: createTraits({
      send,
      path: mayChange ? `/products/${encodeURIComponent(productId)}/inventory` : undefined,
      newId,
    }),
  };
}

const events: Transport = 'server-sent events';
const sockets: Transport = 'WebSocket';

const isOperationId = (name: string): name is OperationId => name in operations;
const operationIds = Object.keys(operations).filter(isOperationId);

/** Only "no such path" and "no such method" say that an operation is missing. */
async function probe(send: Send, id: OperationId, productId: string): Promise<boolean> {
  const { method, path } = operations[id];
  const target = path
    .replace('{productId}', encodeURIComponent(productId))
    .replace(/\{\w+\}/, 'contract-probe');
  try {
    return !isMissing(await send({ method, target }));
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    // No answer is no proof that it is missing; the check that needs it will say what happened.
    return true;
  }
}

/** Whether an answer says that the server has no such operation at all. */
export function isMissing({ status, body }: Answer): boolean {
  if (status === 405 || status === 501) return true;
  if (status !== 404) return false;
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  return code === undefined || code === 'route-not-found';
}
