import type { Explanation } from './explain-failure.ts';

/** Why a server may have refused a token; says nothing of what is in it but when it expired. */
export function explainToken(role: string, token: string): Explanation {
  const why = `The server refused the token for ${role} (401).`;
  if (/^bearer\s/i.test(token)) return [why, 'Give it without the word Bearer.'];
  if (/^\s|\s$/.test(token)) return [why, 'It begins or ends with a space.'];
  const expiredAt = readExpiry(token);
  if (expiredAt !== undefined && expiredAt.getTime() < Date.now()) {
    return [why, `It expired at ${expiredAt.toISOString()}: give a new one.`];
  }
  return [why, 'Give one that is valid.'];
}

/** The claim `exp` of a token that is a JWT. */
function readExpiry(token: string): Date | undefined {
  try {
    const payload = token.split('.')[1] ?? '';
    const { exp }: { exp?: unknown } = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')));
    return typeof exp === 'number' ? new Date(exp * 1_000) : undefined;
  } catch {
    // Not every token is a JWT.
    return undefined;
  }
}
