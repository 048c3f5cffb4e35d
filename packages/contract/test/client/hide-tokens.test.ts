import { expect, it } from 'vitest';
import { hideTokens } from '../../src/client/hide-tokens.ts';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYWRtaW4ifQ.c2lnbmF0dXJl';

it.each([
  ['as it is', jwt, `saw ${jwt}!`, 'saw (token of admin)!'],
  ['inside JSON', 'quoted"token', String.raw`{"t":"quoted\"token"}`, '{"t":"(token of admin)"}'],
  ['inside an address', 'token with/slash', '?t=token%20with%2Fslash', '?t=(token of admin)'],
  [
    'with another signature',
    jwt,
    `Bearer ${jwt.replace('c2lnbmF0dXJl', 'Zm9yZ2Vk')}`,
    'Bearer (token of admin).Zm9yZ2Vk',
  ],
  ['short, after Bearer', 'admin', 'Bearer admin is an admin', 'Bearer (token of admin) is an admin'],
])('a token is hidden %s', (_how, token, text, shown) => {
  expect(hideTokens(text, new Map([['admin', token]]))).toBe(shown);
});
