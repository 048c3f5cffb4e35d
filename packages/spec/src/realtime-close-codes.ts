/**
 * Why a server ended a stream: the close codes of a WebSocket, which the last event of a stream of server-sent events
 * names too. A test compares them with openapi.yaml.
 *
 * To open the stream again as it was cannot help after `invalidRequest`, `forbidden` and `notFound`; after
 * `unauthorized` it needs another token or ticket.
 */
export const realtimeCloseCodes = {
  /** The server shuts down. */
  goingAway: 1001,
  /** The client sent more than 1 KiB at once. */
  messageTooLarge: 1009,
  /** A fault of the server. */
  internal: 1011,
  /** The products have begun anew: what was known of them is void, and there is nothing to resume. */
  beganAnew: 1012,
  /** The server has as many streams or requests as it takes. */
  overloaded: 1013,
  /** The query is wrong. */
  invalidRequest: 4400,
  /** The token or ticket is missing, used up, wrong or expired. */
  unauthorized: 4401,
  /** The role does not have the permission. */
  forbidden: 4403,
  /** No product has one of the ids. */
  notFound: 4404,
  /** The client answered no ping for 60 seconds. */
  unresponsive: 4408,
  /** The user has as many streams as one may have, or the client reads too slowly. */
  tooMany: 4429,
} as const;

/** One of the codes that a server ends a stream with. */
export type RealtimeCloseCode = (typeof realtimeCloseCodes)[keyof typeof realtimeCloseCodes];
