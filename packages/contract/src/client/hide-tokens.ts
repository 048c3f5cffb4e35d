/** Shorter tokens are stand-ins of tests, such as `admin`; to hide them would hide words. */
const shortestSecret = 16;

/** A text without the tokens, which a server or a failing `fetch` might have repeated. */
export function hideTokens(text: string, tokens: ReadonlyMap<string, string>): string {
  const secrets = [...tokens].filter(([, token]) => token.length >= shortestSecret);
  return secrets.reduce((shown, [role, token]) => shown.replaceAll(token, `(token of ${role})`), text);
}
