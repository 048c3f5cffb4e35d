import { roles } from '@onhand/spec';
import { developmentSecret } from '../http/auth/secret.ts';
import { signToken } from '../http/auth/sign-token.ts';
import { parseChoice, parseFlags } from './parse-flags.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `onhand-server token`: prints a bearer token that a server with the same secret accepts. */
export async function runToken(args: readonly string[], terminal: Terminal): Promise<number> {
  const flags = parseFlags(args, terminal.env, {
    role: { type: 'string' },
    sub: { type: 'string' },
    'expires-in': { type: 'string', default: '8h' },
    'jwt-secret': { type: 'string', default: developmentSecret },
  });
  if (flags.role === undefined)
    throw new UsageError(`Failed to make a token: pass --role with one of ${roles.join(', ')}.`);
  if (flags.sub === '') throw new UsageError('Failed to make a token: --sub must not be empty.');
  const token = await signToken({
    role: parseChoice('--role', flags.role, roles),
    expiresInSeconds: parseDurationSeconds(flags['expires-in']),
    secret: checkSecret(flags['jwt-secret']),
    ...(flags.sub !== undefined && { sub: flags.sub }),
  });
  terminal.out(token);
  return 0;
}

const secondsPerUnit = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

function parseDurationSeconds(text: string): number {
  const [, amount, unit] = /^([1-9]\d{0,5})([smhd])$/.exec(text) ?? [];
  if (amount === undefined || unit === undefined) {
    throw new UsageError(
      `Failed to read --expires-in: '${text}' is not a duration such as 90s, 15m, 8h or 7d.`,
    );
  }
  return Number(amount) * secondsPerUnit[unit as keyof typeof secondsPerUnit];
}

/** The secret, if it is long enough to sign with. */
export function checkSecret(secret: string): string {
  const bytes = Buffer.byteLength(secret);
  if (bytes < 32)
    throw new UsageError(`Failed to read --jwt-secret: it has ${bytes} bytes and needs at least 32.`);
  return secret;
}
