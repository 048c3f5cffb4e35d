import type { Check } from '../checks/check.ts';
import type { Trait } from '../client/traits.ts';
import type { NotRunCause } from './check-result.ts';
import type { CheckedServer } from './checked-server.ts';

/** Why a check cannot be run. */
export interface Objection {
  readonly because: NotRunCause;
  readonly reason: string;
}

/** Folders of checks that mean nothing on a server without a trait. */
const traitOfFolder: readonly (readonly [prefix: string, trait: Trait])[] = [
  ['update-inventory/exactly-once/', 'exactly-once'],
  ['update-inventory/preconditions/', 'preconditions'],
  ['update-inventory/confirmation/', 'confirmation'],
];

/** How it was seen that a server has nothing of a trait. */
const signsOfLack: Readonly<Record<Trait, string>> = {
  'exactly-once': 'the server takes a change twice, whatever its Idempotency-Key and adjustment id',
  preconditions: 'the server sends no ETag and takes any If-Match',
  confirmation: 'the server makes a change at once, whatever X-Require-Confirmation says',
};

/** Why a check cannot be run on this server with what was given, or `undefined` when it can. */
export async function whyNotRun(check: Check, server: CheckedServer): Promise<Objection | undefined> {
  const { options, capabilities } = server;
  const { needs = {} } = check;
  if (options.signal?.aborted) return { because: 'stopped', reason: 'stopped' };
  // Where nothing may be touched, not even the question whether the server has an operation is asked.
  if (options.products.length === 0 && !check.isReadOnly && !check.comesLast)
    return { because: 'not-given', reason: 'needs a product that may be changed' };
  for (const id of needs.operations ?? []) {
    if (!(await capabilities.has(id)))
      return { because: 'not-implemented', reason: `the server has no ${id}` };
  }
  if (needs.stream !== undefined) {
    if (options.products.length === 0)
      return { because: 'not-given', reason: 'needs a product that may be changed' };
    const transports = await capabilities.transports();
    if (transports.length === 0)
      return { because: 'not-implemented', reason: 'the server has no openRealtimeStream' };
    if (needs.stream === 'WebSocket' && options.webSocket === undefined)
      return {
        because: 'not-given',
        reason: 'needs a WebSocket, which this runtime lacks or which was not given',
      };
    if (needs.stream !== true && !transports.includes(needs.stream))
      return { because: 'not-implemented', reason: `the server has no ${needs.stream}` };
  }
  const ofFolder = traitOfFolder.flatMap(([prefix, trait]) => (check.id.startsWith(prefix) ? [trait] : []));
  for (const trait of [...ofFolder, ...(needs.traits ?? [])]) {
    if (!(await capabilities.traits.has(trait)))
      return { because: 'not-implemented', reason: signsOfLack[trait] };
  }
  if (options.products.length < (needs.products ?? 0))
    return { because: 'not-given', reason: `needs ${needs.products} products` };
  const missing = (needs.roles ?? []).filter((role) => !options.tokens.has(role));
  const lack =
    missing.length > 0 ? `needs a token for ${missing.join(', ')}` : whatOnlySomeCanGive(needs, options);
  return lack === undefined ? undefined : { because: 'not-given', reason: lack };
}

function whatOnlySomeCanGive(
  { jwt, expiredToken, issuedToken, time }: NonNullable<Check['needs']>,
  options: CheckedServer['options'],
): string | undefined {
  if (jwt && !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(options.tokens.get('admin') ?? ''))
    return 'needs a token for admin that is a JWT';
  if (expiredToken && options.expiredToken === undefined) return 'needs a token that has expired';
  if (issuedToken && options.issueToken === undefined) return 'needs a token that expires in a minute';
  if (time && options.passTime === undefined) return 'needs a minute to pass for the server';
  return undefined;
}
