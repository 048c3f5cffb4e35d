import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { Answer } from './answer.ts';
import type { Send } from './call.ts';

/** What a server may lack although it has every path: it shows only in how requests are answered. */
export type Trait = 'exactly-once' | 'preconditions' | 'confirmation';

/** Which traits a server has a trace of. */
export interface Traits {
  has(trait: Trait): Promise<boolean>;
}

/** What the question needs. */
interface TraitProbe {
  readonly send: Send;
  /** Path of an inventory that may be changed; `undefined` when none may, and then every trait is taken for granted. */
  readonly path: string | undefined;
  readonly newId: (label: string) => string;
}

/**
 * Finds out, once for each trait, whether the server has any trace of it.
 *
 * One trace is enough: a server that honours keys but not adjustment ids has the trait, and breaks promises of it.
 */
export function createTraits(probe: TraitProbe): Traits {
  const known = new Map<Trait, Promise<boolean>>();
  return {
    has: (trait) => {
      const answer = known.get(trait) ?? look(trait, probe);
      known.set(trait, answer);
      return answer;
    },
  };
}

async function look(trait: Trait, { send, path, newId }: TraitProbe): Promise<boolean> {
  if (path === undefined) return true;
  try {
    if (trait === 'exactly-once') return await remembersRequests(send, path, newId);
    return trait === 'preconditions' ? await judgesVersions(send, path) : await asksFirst(send, path);
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    // No answer is no proof that it is missing; the check that needs it will say what happened.
    return true;
  }
}

/** A server that knows neither keys nor adjustment ids takes the same change twice, as two changes, and any key. */
async function remembersRequests(
  send: Send,
  path: string,
  newId: (label: string) => string,
): Promise<boolean> {
  const change = {
    method: 'PATCH',
    target: path,
    headers: { 'idempotency-key': newId('probe') },
    json: { operation: 'increment', stock: 0, adjustment_id: newId('probe') },
  };
  const [first, second] = [await send(change), await send(change)];
  if (first.status !== 200 || second.status !== 200 || versionOf(first) === versionOf(second)) return true;
  const tooLong = { 'idempotency-key': 'x'.repeat(256) };
  return (await send({ ...change, headers: tooLong })).status !== 200;
}

/** A server that knows no versions names none, and takes a change that is made for one that never was. */
async function judgesVersions(send: Send, path: string): Promise<boolean> {
  if ((await send({ target: path })).headers.has('etag')) return true;
  const stale = await send({
    method: 'PATCH',
    target: path,
    headers: { 'if-match': '"inv-999999999"' },
    json: { operation: 'increment', stock: 0 },
  });
  return stale.status !== 200;
}

/** A server that knows no previews makes the change that was to be shown only, and takes a token that nobody gave. */
async function asksFirst(send: Send, path: string): Promise<boolean> {
  const ask = (headers: Readonly<Record<string, string>>) =>
    send({ method: 'PATCH', target: path, headers, json: { operation: 'increment', stock: 0 } });
  if ((await ask({ 'x-require-confirmation': 'true' })).status !== 200) return true;
  return (await ask({ 'x-confirmation-token': 'contract-probe' })).status !== 200;
}

function versionOf({ body }: Answer): unknown {
  return typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined;
}
