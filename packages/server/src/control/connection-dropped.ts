/**
 * What `fetch` rejects with when a fault breaks the connection: a `TypeError`, as of a `fetch` that reaches no server.
 * Over HTTP the socket is closed without an answer.
 */
export class ConnectionDropped extends TypeError {
  constructor() {
    super('fetch failed: the connection was dropped by a fault.');
  }
}
