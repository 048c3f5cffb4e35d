/** Shorter tokens are stand-ins of tests, such as `admin`: to hide them everywhere would hide words. */
const shortestSecret = 8;

/** A text without the tokens, which a server or a failing `fetch` might have repeated. */
export function hideTokens(text: string, tokens: ReadonlyMap<string, string>): string {
  return [...tokens].reduce((shown, [role, token]) => {
    const isWord = token.length < shortestSecret;
    return spellings(token).reduce(
      (rest, spelling) =>
        isWord
          ? rest.replaceAll(`Bearer ${spelling}`, `Bearer (token of ${role})`)
          : rest.replaceAll(spelling, `(token of ${role})`),
      shown,
    );
  }, text);
}

/** As it is, inside a JSON string, inside an address, and without the signature, for a check that makes another one. */
function spellings(token: string): string[] {
  const inAddress = /^[\x20-\x7e]*$/.test(token) ? encodeURIComponent(token) : token;
  const [, unsigned = token] = /^([\w-]{8,}\.[\w-]{8,})\.[\w-]*$/.exec(token) ?? [];
  return [...new Set([token, JSON.stringify(token).slice(1, -1), inAddress, unsigned])].filter(
    (text) => text !== '',
  );
}
