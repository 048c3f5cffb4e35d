/** A message on its way out, written once however many get it. */
export interface RealtimeText {
  /** The JSON of a `RealtimeMessage`. */
  readonly text: string;
  /** Where a stream whose last message this was can be resumed; `null` where it cannot be yet. */
  readonly resumeAt: number | null;
}

/** The server's end of a connection, whatever it is made of. No method of it may throw. */
export interface RealtimeSocket {
  /**
   * Sends messages in order. The same array is handed to every socket that gets the same messages, so that a door can encode
   * it once.
   */
  send(messages: readonly RealtimeText[]): void;
  /** How many bytes the other end has not taken yet; 0 where nobody knows. */
  bufferedBytes(): number;
  /** Ends the connection and says why. Nothing is sent to it any more. */
  close(code: number, reason: string): void;
  /** Breaks the connection off without a word. Nothing is sent to it any more. */
  drop(): void;
  /** Asks the other end, about every 30 seconds, whether it is there. A door that gets no answer for 60 closes with 4408. */
  probe?(): void;
}

/** A stream as its door holds it. */
export interface RealtimeStream {
  /** To be called when the connection has ended, whichever side ended it. Safe to repeat. */
  end(): void;
}
