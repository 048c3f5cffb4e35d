import { developmentSecret, encodeSecret } from '../http/auth/secret.ts';
import { isLoopback } from './control-flags.ts';
import type { ParsedFlags } from './parse-flags.ts';
import type { serveFlags } from './serve-flags.ts';
import type { signatureFlags } from './token-flags.ts';
import { UsageError } from './usage-error.ts';

interface ExpectedClaims {
  readonly issuer?: string;
  readonly audience?: string;
}

/** How tokens are checked that are signed with a secret, and how one is made that passes. */
export type SecretAuth = ExpectedClaims & { readonly secret: string };
/** How tokens are checked, of all the ways that a command line can say. */
export type CliAuth = SecretAuth | (ExpectedClaims & { readonly jwksUrl: string });

/** How the flags want tokens to be checked. @throws UsageError for flags that do not go together, or a bad value. */
export function readAuthFlags(flags: ParsedFlags<typeof serveFlags>): CliAuth {
  const { values, nameOf } = flags;
  const jwksUrl = values['jwks-url'];
  if (jwksUrl === undefined) return readSignatureFlags(flags, defaultSecret(values.host));
  if (values['jwt-secret'] !== undefined) {
    throw new UsageError(
      `Failed to read the flags: ${nameOf('jwks-url')} and ${nameOf('jwt-secret')} are two ways to check tokens. Pass one of them.`,
    );
  }
  return { jwksUrl: checkUrl(nameOf('jwks-url'), jwksUrl), ...readExpectedClaims(flags) };
}

/** How tokens are signed. @throws UsageError when no secret is given and there is none to fall back on. */
export function readSignatureFlags(
  flags: ParsedFlags<typeof signatureFlags>,
  secretOtherwise: () => string,
): SecretAuth {
  const { values, nameOf } = flags;
  const given = values['jwt-secret'];
  const secret = given === undefined ? secretOtherwise() : checkSecret(nameOf('jwt-secret'), given);
  return { secret, ...readExpectedClaims(flags) };
}

function readExpectedClaims({ values, nameOf }: ParsedFlags<typeof signatureFlags>): ExpectedClaims {
  const issuer = values['jwt-issuer'];
  const audience = values['jwt-audience'];
  if (issuer === '') throw new UsageError(`Failed to read ${nameOf('jwt-issuer')}: it is empty.`);
  if (audience === '') throw new UsageError(`Failed to read ${nameOf('jwt-audience')}: it is empty.`);
  return { ...(issuer !== undefined && { issuer }), ...(audience !== undefined && { audience }) };
}

/** Everybody knows the development secret, so it is good only where nobody else can connect. */
function defaultSecret(host: string): () => string {
  return () => {
    if (isLoopback(host)) return developmentSecret;
    throw new UsageError(
      `Failed to start: with --host ${host} other machines can connect. Pass --jwt-secret or --jwks-url as well.`,
    );
  };
}

function checkSecret(name: string, secret: string): string {
  try {
    encodeSecret(secret);
    return secret;
  } catch (error) {
    throw new UsageError(`Failed to read ${name}: ${error instanceof Error ? error.message : error}`);
  }
}

function checkUrl(name: string, text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new UsageError(
    `Failed to read ${name}: '${text}' is not a URL such as https://login.example.com/.well-known/jwks.json.`,
  );
}
