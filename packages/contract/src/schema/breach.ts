/** What an answer may get wrong, whatever it was asked. */
export type BreachKind = 'server-error' | 'status' | 'header' | 'media-type' | 'body' | 'message';

/** One way in which an answer is not what openapi.yaml documents. */
export interface Breach {
  readonly kind: BreachKind;
  /** What is broken, the same for every answer that breaks it: `header ETag`, `code insufficient-stock`. */
  readonly constraint: string;
  /** The member of the body that is wrong, with `*` for positions in lists: `*.stock`. */
  readonly member?: string;
  /** A sentence with what was documented and what came. */
  readonly message: string;
}
