import type { Role } from '@onhand/spec';
import type { Answer } from './answer.ts';

/** Whose token a call carries. */
export type Caller = Role | 'nobody';

/** One call of the API, before it is a `Request`. */
export interface Call {
  /** `GET` when absent. */
  readonly method?: string;
  /** A path below the base URL, or an absolute address of the same server. */
  readonly target: string;
  /** `admin` when absent. */
  readonly as?: Caller;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, with its media type. */
  readonly json?: unknown;
  /** Sent as it is, with the media type of `headers`; for bodies that no JSON encoder would write. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** Sends one call and reads the answer to its end. */
export type Send = (call: Call) => Promise<Answer>;
