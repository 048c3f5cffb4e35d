import type { Answer } from '../http/answer.ts';
import type { PlainRequest } from '../http/plain-request.ts';

/** An answer that a fault may have struck. */
export interface StruckAnswer extends Answer {
  /** Whether its body must break off in the middle, whatever door it leaves by. */
  readonly isTruncated?: boolean;
}

/** Answers a request. Rejects with `ConnectionDropped`, and only where a fault drops the connection. */
export type ControlledHandler = (request: PlainRequest) => Promise<StruckAnswer>;
