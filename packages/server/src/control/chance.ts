import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A number from 0 up to 1 that follows from a seed and a position alone, so that nothing has to be kept to draw the same
 * numbers again.
 */
export function chanceOf(seed: number, position: number): number {
  const digest = sha256(utf8ToBytes(`${seed} ${position}`));
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0) / 2 ** 32;
}
