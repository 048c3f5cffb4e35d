import type { Digest } from '../digest.ts';
import type { ValidUpdate } from '../wire.ts';

/** What a request asks for, as a text that is equal for two that ask for the same; worked out when it is first wanted. */
export type Fingerprint = () => string;

/**
 * A SHA-256 of the request's canonical JSON: the same for two bodies that differ only in the order of their fields, in
 * spelled-out defaults, or in `notes` and `metadata`, which are not part of a request's identity.
 */
export function fingerprintOf(update: ValidUpdate, digest: Digest): Fingerprint {
  return fingerprintOnce(() => {
    const { notes: _notes, metadata: _metadata, ...identity } = update;
    return digest(JSON.stringify(Object.entries(identity).sort(([a], [b]) => (a < b ? -1 : 1))));
  });
}

/** Most changes have neither key nor adjustment id, and a digest costs them as much as a rule does. */
export function fingerprintOnce(work: () => string): Fingerprint {
  let known: string | undefined;
  return () => {
    known ??= work();
    return known;
  };
}
