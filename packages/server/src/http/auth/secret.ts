/**
 * The secret of servers that were not given one, so that `onhand-server` and `onhand-server token` agree without any
 * setting. Everybody knows it: the command line takes it only where nobody else can connect.
 */
export const developmentSecret = 'onhand-development-secret-known-to-everybody';

/** The key bytes of a shared secret. HS256 wants at least as many bytes as its hash has (RFC 7518, section 3.2). */
export function encodeSecret(secret: string): Uint8Array {
  const bytes = new TextEncoder().encode(secret);
  if (bytes.length < 32) {
    throw new TypeError(
      `The JWT secret has ${bytes.length} bytes; HS256 needs at least 32. Use a longer one.`,
    );
  }
  return bytes;
}
