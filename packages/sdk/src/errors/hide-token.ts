const mask = '[access token]';

/** A text of somebody else, without the token that it may repeat. */
export function hideToken(text: string, token: string | undefined): string {
  return token === undefined ? text : text.replaceAll(token, mask);
}
