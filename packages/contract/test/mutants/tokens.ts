import { edit, onRequest } from './borders.ts';
import type { Border, Heard, Json, Mutant } from './mutant.ts';
import { adminJwt } from './start-mutant.ts';

const at = (name: string) => `every-operation/${name}`;

function claimsOf({ headers }: Heard): Json | undefined {
  const payload = headers.get('authorization')?.split('.')[1];
  if (payload === undefined) return undefined;
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

/** A border that lets some tokens pass for good ones. */
const trusting = (isTrusted: (claims: Json, signature: string) => boolean): (() => Border) =>
  onRequest((heard) => {
    const claims = claimsOf(heard);
    const signature = heard.headers.get('authorization')?.split('.')[2] ?? '';
    if (claims === undefined || !isTrusted(claims, signature)) return {};
    return { headers: { authorization: `Bearer ${adminJwt()}` } };
  });

const inSeconds = (exp: unknown) => (typeof exp === 'number' ? exp : 0);

/** A border that forgets to look at the permission in one place. */
const withHoleAt = (isHole: (heard: Heard) => boolean): (() => Border) =>
  onRequest((heard) =>
    isHole(heard) && heard.headers.has('authorization') ? { headers: { authorization: 'Bearer admin' } } : {},
  );

export const tokenMutants: readonly Mutant[] = [
  {
    mistake: 'takes a token that has expired',
    killedBy: [at('expired-token')],
    tokens: 'jwt',
    border: trusting(({ exp }) => inSeconds(exp) * 1_000 < Date.now()),
  },
  {
    mistake: 'reads the claims of a token and does not look at its signature',
    killedBy: [at('forged-token')],
    tokens: 'jwt',
    border: trusting(({ exp }) => inSeconds(exp) * 1_000 >= Date.now()),
  },
  {
    mistake: 'takes a token without a signature where the token says that it needs none',
    killedBy: [at('forged-token')],
    tokens: 'jwt',
    border: trusting((_claims, signature) => signature === ''),
  },
  {
    mistake: 'forgot the permission for the audit',
    killedBy: [at('each-role')],
    border: withHoleAt(({ path }) => path.startsWith('/inventory/audit')),
  },
  {
    mistake: 'forgot the permission for the reservations of a product',
    killedBy: [at('each-role')],
    border: withHoleAt(({ path }) => path.includes('/reservations')),
  },
  {
    mistake: 'asks for one permission and names another',
    killedBy: [at('each-role')],
    border: () => async (heard, forward) => {
      const response = await forward();
      if (response.status !== 403 || heard.method !== 'GET') return response;
      return edit(response, (body) => ({ ...body, required_permission: 'adjust' }));
    },
  },
];
