import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ValidUpdate } from './wire.ts';

/**
 * What a request asks for, as a SHA-256 of its canonical JSON: the same for two bodies that differ only in the order of
 * their fields, in spelled-out defaults, or in `notes` and `metadata`, which are not part of a request's identity.
 *
 * Synchronous on purpose: a digest of Web Crypto is a promise, and costs more than the rules do.
 */
export function fingerprintOf(update: ValidUpdate): string {
  const { notes: _notes, metadata: _metadata, ...identity } = update;
  const canonical = JSON.stringify(Object.entries(identity).sort(([a], [b]) => (a < b ? -1 : 1)));
  return digest(canonical);
}

/** The SHA-256 of a text, in hexadecimal digits. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
