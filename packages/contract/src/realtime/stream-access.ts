import type { Send } from '../client/call.ts';
import type { See } from '../client/create-send.ts';
import type { Exchange } from '../client/exchange.ts';
import type { Transcript } from '../client/transcript.ts';
import type { ResolvedContractOptions } from '../run/contract-options.ts';
import type { HeardMessage } from './stream.ts';

/** What a stream is opened through. */
export interface StreamAccess {
  readonly options: ResolvedContractOptions;
  readonly transcript: Transcript;
  /** To get tickets. */
  readonly send: Send;
  readonly see: See;
  /** Is told of every message. */
  readonly hear: (exchange: Exchange, message: HeardMessage) => void;
}
