/** Who sent a request: the claims that the API acts on. */
export interface Caller {
  /** The token's `sub`; written into the history as `adjusted_by`. */
  readonly subject: string;
  /** The token's `role`; one that the API does not know has no permission. */
  readonly role: string;
  /** The token's `sid`, if it has one: the session that it was issued in. */
  readonly sessionId: string | null;
  /** When the token ends, where it says so. */
  readonly expiresAtMs: number | null;
}

/** Turns a bearer token into its caller; rejects when the token is not to be trusted, for whatever reason. */
export type VerifyToken = (token: string) => Promise<Caller>;
