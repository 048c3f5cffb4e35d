/**
 * The secret of servers that were not given one, so that `onhand-server` and `onhand-server token` agree without any
 * setting. Everybody knows it: the command line takes it only where nobody else can connect.
 */
export const developmentSecret = 'onhand-development-secret-known-to-everybody';

/**
 * The key bytes of a shared secret. HS256 wants at least as many bytes as its hash has (RFC 7518, section 3.2), and what is
 * no secret: whoever has a public key could sign with it.
 */
export function encodeSecret(secret: string): Uint8Array {
  if (/-----BEGIN [A-Z ]*(PUBLIC KEY|CERTIFICATE)-----/.test(secret)) {
    throw new TypeError('The JWT secret is a public key, which is no secret. Use jwksUrl or verify instead.');
  }
  const bytes = new TextEncoder().encode(secret);
  if (bytes.length < 32) {
    throw new TypeError(
      `The JWT secret has ${bytes.length} bytes; HS256 needs at least 32. Use a longer one.`,
    );
  }
  return bytes;
}
