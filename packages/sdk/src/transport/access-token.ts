/** A token, and until when it holds. */
export interface ExpiringToken {
  readonly token: string;
  /** In milliseconds since the epoch. */
  readonly expiresAtMs: number;
}

/** Why a token is asked for. */
export interface TokenRequest {
  /** The token that the server has just refused with 401, when that is why: the same one again will not do. */
  readonly rejected: string | undefined;
}

/**
 * A bearer token, or a function that gives one. A function that gives text is asked before every attempt, so that it always
 * gives the present token; one that says when its token expires is asked again shortly before. Either is asked once for all
 * that wait at the time, and once more when the server refuses the token with 401.
 */
export type AccessToken = string | ((request: TokenRequest) => ProvidedToken | Promise<ProvidedToken>);

export type ProvidedToken = string | ExpiringToken;

/** Whether a value can stand in an `Authorization` header; one that cannot would be printed by the error of `fetch`. */
export function isAccessToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}
