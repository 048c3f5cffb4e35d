import type { WorldPlace } from './world-place.ts';

/** A change that was made under an Idempotency-Key: whoever sends it again gets the first answer. */
export interface AnsweredKey {
  readonly method: string;
  /** With the base path. */
  readonly path: string;
  readonly key: string;
  /** The subject of the token. */
  readonly actor: string;
  /** When it was answered first, in RFC 3339. */
  readonly at: string;
}

/** The Idempotency-Keys that changes were made under in the last 24 hours. */
export interface KeysControl {
  /** The changes that were made under a key: one for each caller, method and path. Refused ones are not among them. */
  find(key: string): readonly AnsweredKey[];
}

export function createKeysControl({ current }: WorldPlace): KeysControl {
  return {
    find(key) {
      const { answers } = current().store.capture();
      return [...answers].flatMap(([scope, { atMs }]) => {
        const [method = '', path = '', answered, ...actor] = scope.split(' ');
        // The items of a batch without keys of their own have scopes that begin with a word in small letters.
        if (answered !== key || method !== method.toUpperCase()) return [];
        return [{ method, path, key, actor: actor.join(' '), at: new Date(atMs).toISOString() }];
      });
    },
  };
}
