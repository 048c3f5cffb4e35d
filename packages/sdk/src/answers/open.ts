import type { Problem } from '@onhand/spec';

/** Any text; unlike `string` it lets editors go on offering those that are known. */
type AnyText = string & Record<never, never>;

/**
 * An answer of the API as a client has to take it: where the API lists the texts that a field has today, a later server may send
 * another one. What is sent keeps to the list. A problem is left as it is, for a `code` that is not known never gets this far.
 */
export type Open<Answer> = Answer extends Problem
  ? Answer
  : Answer extends string
    ? Answer | (string extends Answer ? never : AnyText)
    : Answer extends readonly (infer Item)[]
      ? Open<Item>[]
      : Answer extends object
        ? { [Name in keyof Answer]: Open<Answer[Name]> }
        : Answer;
