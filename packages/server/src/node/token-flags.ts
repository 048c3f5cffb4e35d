import { roles } from '@onhand/spec';
import type { Flag } from './flag.ts';

/** The flags that say how tokens are signed: the same ones for the server and for `token`. */
export const signatureFlags = {
  'jwt-secret': {
    type: 'string',
    value: 'S',
    help: 'secret of the tokens (HS256), at least 32 bytes; must be given when other machines can connect',
    otherwise: 'a development secret',
  },
  'jwt-issuer': {
    type: 'string',
    value: 'I',
    help: 'the claim iss that tokens must have, and that tokens made here have',
    otherwise: 'any',
  },
  'jwt-audience': {
    type: 'string',
    value: 'A',
    help: 'the claim aud that tokens must have, and that tokens made here have',
    otherwise: 'any',
  },
} as const satisfies Readonly<Record<string, Flag>>;

/** The flags of `onhand-server token`. */
export const tokenFlags = {
  role: { type: 'string', value: 'R', help: `one of ${roles.join(', ')}`, otherwise: 'must be given' },
  sub: { type: 'string', value: 'U', help: 'who the token is for', otherwise: '<role>_user' },
  'expires-in': {
    type: 'string',
    value: 'T',
    default: '8h',
    help: 'how long it is good, such as 90s, 15m, 8h or 7d',
  },
  ...signatureFlags,
} as const satisfies Readonly<Record<string, Flag>>;
