import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The SHA-256 of a text, in hexadecimal digits. */
export type Digest = (text: string) => string;

/**
 * In plain JavaScript, so that it runs anywhere; a door that knows a faster one hands it in. Synchronous on purpose: a
 * digest of Web Crypto is a promise, and costs more than the rules do.
 */
export const digestInJavaScript: Digest = (text) => bytesToHex(sha256(utf8ToBytes(text)));
