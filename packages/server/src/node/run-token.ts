import { roles } from '@onhand/spec';
import { developmentSecret } from '../http/auth/secret.ts';
import { signToken } from '../http/auth/sign-token.ts';
import { parseChoice } from './parse-choice.ts';
import { parseFlags } from './parse-flags.ts';
import { readSignatureFlags } from './read-auth-flags.ts';
import type { Terminal } from './terminal.ts';
import { tokenFlags } from './token-flags.ts';
import { UsageError } from './usage-error.ts';

/** `onhand-server token`: prints a bearer token that a server with the same secret accepts. */
export async function runToken(args: readonly string[], terminal: Terminal): Promise<number> {
  const flags = parseFlags(args, terminal.env, tokenFlags);
  const { values, nameOf } = flags;
  if (values.role === undefined)
    throw new UsageError(`Failed to make a token: pass --role with one of ${roles.join(', ')}.`);
  if (values.sub === '') throw new UsageError('Failed to make a token: --sub must not be empty.');
  const token = await signToken({
    role: parseChoice(nameOf('role'), values.role, roles),
    expiresInSeconds: parseDurationSeconds(nameOf('expires-in'), values['expires-in']),
    ...readSignatureFlags(flags, () => developmentSecret),
    ...(values.sub !== undefined && { sub: values.sub }),
  });
  terminal.out(token);
  return 0;
}

const secondsPerUnit = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

function parseDurationSeconds(name: string, text: string): number {
  const [, amount, unit] = /^([1-9]\d{0,5})([smhd])$/.exec(text) ?? [];
  if (amount === undefined || unit === undefined) {
    throw new UsageError(`Failed to read ${name}: '${text}' is not a duration such as 90s, 15m, 8h or 7d.`);
  }
  return Number(amount) * secondsPerUnit[unit as keyof typeof secondsPerUnit];
}
