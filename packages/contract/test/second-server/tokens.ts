import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from './refusal.ts';

/** Who asks. */
export interface Actor {
  readonly sub: string;
  readonly role: string;
  /** When the token expires. */
  readonly untilMs: number;
}

const permissions: Readonly<Record<string, readonly string[]>> = {
  admin: ['view', 'adjust', 'reserve', 'bulk_update', 'history_view'],
  manager: ['view', 'adjust', 'reserve', 'history_view'],
  staff: ['view'],
  sales: ['reserve'],
  auditor: ['history_view'],
};

export const permissionTable = permissions;

export function may({ role }: Actor, permission: string): boolean {
  return Object.hasOwn(permissions, role) && (permissions[role]?.includes(permission) ?? false);
}

const encode = (value: object | Buffer) =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url');

const sign = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest();

/** A token for the tests. */
export function issueToken(role: string, secret: string, expiresAtMs = Date.now() + 3_600_000): string {
  const claims = { sub: `${role}_user`, role, exp: Math.floor(expiresAtMs / 1_000) };
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${text}.${encode(sign(text, secret))}`;
}

/** One for each role. */
export const issueTokens = (secret: string) => ({
  admin: issueToken('admin', secret),
  manager: issueToken('manager', secret),
  staff: issueToken('staff', secret),
  sales: issueToken('sales', secret),
  auditor: issueToken('auditor', secret),
});

/** @throws Refusal when there is no good token. */
export function authenticate(authorization: string | undefined, secret: string, nowMs: number): Actor {
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
  const claims = token === undefined ? undefined : readClaims(token, secret);
  if (claims === undefined || typeof claims.exp !== 'number' || claims.exp * 1_000 <= nowMs)
    throw unauthorized();
  if (typeof claims.sub !== 'string' || typeof claims.role !== 'string') throw unauthorized();
  return { sub: claims.sub, role: claims.role, untilMs: claims.exp * 1_000 };
}

function readClaims(token: string, secret: string): Record<string, unknown> | undefined {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const expected = sign(`${header}.${payload}`, secret);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString());
  return alg === 'HS256' ? JSON.parse(Buffer.from(payload, 'base64url').toString()) : undefined;
}

function unauthorized(): Refusal {
  return new Refusal('unauthorized', 'Missing or invalid Authorization header.', {
    headers: { 'www-authenticate': 'Bearer' },
  });
}

export function forbidden(
  permission: string,
  detail = 'Insufficient permissions to update inventory.',
): Refusal {
  return new Refusal('forbidden', detail, { members: { required_permission: permission } });
}
