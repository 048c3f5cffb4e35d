import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { developmentSecret, type ExpectedClaims, signToken } from '@onhand/server';
import {
  base64url,
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inventoryPath, startMs, startWorld } from '../start-world.ts';

const startSeconds = startMs / 1000;
const issuer = 'https://login.example.com';
const audience = 'inventory';
const good = { sub: 'ann', role: 'admin', exp: startSeconds + 60, iss: issuer, aud: audience };
const toKey = (secret: string) => new TextEncoder().encode(secret);
const without = (claim: keyof typeof good) =>
  Object.fromEntries(Object.entries(good).filter(([name]) => name !== claim));
const encode = (value: object) => base64url.encode(JSON.stringify(value));

/** Signs with the server's own secret unless told otherwise, so that one thing alone is wrong. */
const sign = (
  claims: Record<string, unknown>,
  key: CryptoKey | Uint8Array = toKey(developmentSecret),
  header: Partial<JWTHeaderParameters> = {},
) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256', ...header }).sign(key);

type MakeToken = () => Promise<string> | string;

/** Wrong in what it claims, with a signature that only whoever has the secret can make. */
const wrongClaims: readonly [string, MakeToken][] = [
  ['has expired', () => sign({ ...good, exp: startSeconds - 1 })],
  ['expires this second', () => sign({ ...good, exp: startSeconds })],
  ['never expires', () => sign(without('exp'))],
  ['expires at a text', () => sign({ ...good, exp: '2999' })],
  ['is not valid yet', () => sign({ ...good, nbf: startSeconds + 1 })],
  ['has another issuer', () => sign({ ...good, iss: 'https://evil.example.com' })],
  ['has an issuer that begins alike', () => sign({ ...good, iss: `${issuer}.evil.example.com` })],
  ['has no issuer', () => sign(without('iss'))],
  ['is for another audience', () => sign({ ...good, aud: ['billing', 'Inventory'] })],
  ['is for nobody', () => sign(without('aud'))],
  ['has no subject', () => sign(without('sub'))],
  ['has an empty subject', () => sign({ ...good, sub: '' })],
  ['has a subject that is no text', () => sign({ ...good, sub: 7 })],
  ['has no role', () => sign(without('role'))],
  ['has a role that is no text', () => sign({ ...good, role: ['admin'] })],
];

/** What anybody can write, with a signature that the secret did not make. */
const wrongSignatures: readonly [string, MakeToken][] = [
  ['was signed with another secret', () => sign(good, toKey('x'.repeat(32)))],
  ['was signed with the beginning of the secret', () => sign(good, toKey(developmentSecret.slice(0, 32)))],
  [
    'had its claims exchanged',
    async () => {
      const [header, , signature] = (await sign({ ...good, role: 'staff' })).split('.');
      return `${header}.${encode(good)}.${signature}`;
    },
  ],
  ['has a signature cut short', async () => (await sign(good)).slice(0, -4)],
];

const none = (alg: string) => `${encode({ alg, typ: 'JWT' })}.${encode(good)}.`;

/** What its header gives away before a key is needed. */
const wrongForms: readonly [string, MakeToken][] = [
  ['is not a JWT', () => 'abc'],
  ['has five parts', () => 'a.b.c.d.e'],
  ['has an empty signature', async () => `${(await sign(good)).split('.').slice(0, 2).join('.')}.`],
  ['has the algorithm none', () => none('none')],
  ['has the algorithm None', () => none('None')],
  [
    'says none over a right signature',
    async () => `${encode({ alg: 'none' })}.${(await sign(good)).split('.').slice(1).join('.')}`,
  ],
  ['has no algorithm', () => `${encode({ typ: 'JWT' })}.${encode(good)}.AA`],
  [
    'was signed with the secret and HS512',
    () => {
      const signed = `${encode({ alg: 'HS512' })}.${encode(good)}`;
      return `${signed}.${createHmac('sha512', developmentSecret).update(signed).digest('base64url')}`;
    },
  ],
  [
    'was signed with a private key',
    async () => sign(good, (await generateKeyPair('RS256')).privateKey, { alg: 'RS256' }),
  ],
  [
    'names an extension that is critical',
    async () => `${encode({ alg: 'HS256', crit: ['x'], x: 1 })}.${encode(good)}.AA`,
  ],
];

const refused = {
  status: 401,
  text: JSON.stringify({
    type: 'https://example.com/errors/unauthorized',
    title: 'Unauthorized',
    status: 401,
    detail: 'Missing or invalid Authorization header.',
    instance: '/products',
    code: 'unauthorized',
    request_id: 'r1',
  }),
  challenge: 'Bearer',
};

/** All that a caller sees of a refusal. */
async function ask({ server }: ReturnType<typeof startWorld>, token: string) {
  const headers = { authorization: `Bearer ${token}`, 'x-request-id': 'r1' };
  const answer = await server.fetch('http://localhost/api/products', { headers });
  return {
    status: answer.status,
    text: await answer.text(),
    challenge: answer.headers.get('www-authenticate'),
  };
}

const strict = (more: ExpectedClaims = {}) =>
  startWorld({ auth: { secret: developmentSecret, issuer, audience, ...more } });

describe('a token that is good', () => {
  it.each<[string, ExpectedClaims, Record<string, unknown>]>([
    ['is from the issuer and for the audience', {}, good],
    ['is from one of the issuers', { issuer: ['https://old.example.com', issuer] }, good],
    [
      'is for one of the audiences, among others',
      { audience: ['stock', audience] },
      { ...good, aud: ['x', audience] },
    ],
    ['is valid from this second on', {}, { ...good, nbf: startSeconds }],
  ])('%s', async (_words, expected, claims) => {
    expect((await ask(strict(expected), await sign(claims))).status).toBe(200);
  });

  it('is made by signToken', async () => {
    const token = await signToken({ role: 'admin', issuer, audience, clock: () => startMs });

    expect((await ask(strict(), token)).status).toBe(200);
    expect((await ask(strict({ issuer: 'https://other.example.com' }), token)).status).toBe(401);
  });

  it('needs no issuer and no audience where none is expected', async () => {
    const world = startWorld({ auth: { secret: developmentSecret } });

    expect((await ask(world, await sign({ sub: 'ann', role: 'admin', exp: good.exp }))).status).toBe(200);
  });

  it('is refused before its time, also when it was good at a later one', async () => {
    const world = strict();
    world.clock.nowMs = startMs + 10_000;
    const token = await sign({ ...good, nbf: startSeconds + 5 });
    expect((await ask(world, token)).status).toBe(200);
    world.clock.nowMs = startMs;

    expect(await ask(world, token)).toEqual(refused);
  });
});

describe('a token that is refused', () => {
  it.each([...wrongClaims, ...wrongSignatures, ...wrongForms])(
    'because it %s is answered byte for byte as any other',
    async (_words, makeToken) => {
      const world = strict();
      const token = await makeToken();

      expect(await ask(world, token)).toEqual(refused);
      expect(await ask(world, token)).toEqual(refused);
      expect((await world.get(`${inventoryPath}/history`, { token: await sign(good) })).body).toEqual([]);
    },
  );

  // Time is not measured here: it would tell about the machine. What a stranger could measure is which work was done, and
  // that is the same for every token of the right form: one comparison of the signature, made by the platform in constant
  // time, before any claim is read, and again each time the token comes. Nothing is compared with the secret otherwise.
  it('takes the same way whatever its claims are, each time', async () => {
    const compare = vi.spyOn(crypto.subtle, 'verify');
    const world = strict();
    const comparisons: number[] = [];
    for (const [, makeToken] of [...wrongClaims, ...wrongSignatures]) {
      const token = await makeToken();
      compare.mockClear();
      await ask(world, token);
      await ask(world, token);
      comparisons.push(compare.mock.calls.length);
    }
    compare.mockRestore();

    expect(new Set(comparisons)).toEqual(new Set([2]));
  });
});

describe('where a JWKS has the keys', () => {
  const jwks = createServer((_request, response) => response.end(published));
  let published = '';
  let jwksUrl = '';
  let privateKey: CryptoKey;
  let publicKey: CryptoKey;
  beforeAll(async () => {
    ({ privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true }));
    published = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' }] });
    await new Promise<void>((resolve) => jwks.listen(0, '127.0.0.1', resolve));
    const address = jwks.address();
    jwksUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/jwks.json`;
  });
  afterAll(() => void jwks.close());

  const header = { alg: 'RS256', kid: 'k1' };
  const withKeys = () => startWorld({ auth: { jwksUrl, issuer, audience } });

  it('a token that one of them signed is good', async () => {
    expect((await ask(withKeys(), await sign(good, privateKey, header))).status).toBe(200);
  });

  it.each<[string, MakeToken]>([
    [
      'uses the public key as a secret',
      async () => sign(good, toKey(await exportSPKI(publicKey)), { alg: 'HS256', kid: 'k1' }),
    ],
    [
      'uses the modulus of the public key as a secret',
      async () => sign(good, toKey(String((await exportJWK(publicKey)).n)), { alg: 'HS256', kid: 'k1' }),
    ],
    ['has the algorithm none', () => none('none')],
    [
      'was signed with another key',
      async () => sign(good, (await generateKeyPair('RS256')).privateKey, header),
    ],
    ['names a key that is not there', () => sign(good, privateKey, { ...header, kid: 'k2' })],
    [
      'brings its own key',
      async () => {
        const own = await generateKeyPair('RS256', { extractable: true });
        return sign(good, own.privateKey, { alg: 'RS256', jwk: await exportJWK(own.publicKey) });
      },
    ],
    ['has expired', () => sign({ ...good, exp: startSeconds - 1 }, privateKey, header)],
    ['has another issuer', () => sign({ ...good, iss: 'x' }, privateKey, header)],
    ['is for another audience', () => sign({ ...good, aud: 'x' }, privateKey, header)],
  ])('a token is refused in the same words when it %s', async (_words, makeToken) => {
    expect(await ask(withKeys(), await makeToken())).toEqual(refused);
  });
});

describe('options that let in nobody or anybody are refused', () => {
  it('a public key is no secret', async () => {
    const { publicKey } = await generateKeyPair('RS256', { extractable: true });
    const secret = await exportSPKI(publicKey);

    expect(() => startWorld({ auth: { secret } })).toThrow('The JWT secret is a public key');
    await expect(signToken({ role: 'admin', secret })).rejects.toThrow('The JWT secret is a public key');
  });

  it.each<[string, ExpectedClaims]>([
    ['issuer', { issuer: '' }],
    ['issuer', { issuer: [] }],
    ['audience', { audience: ['inventory', ''] }],
  ])('an %s that is empty', (option, expected) => {
    expect(() => strict(expected)).toThrow(`The ${option} of the tokens is empty.`);
  });
});
