import { roles } from '@onhand/spec';
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

/** Says that a token is of another role than it was given for; `undefined` where that is not so, or cannot be read. */
export function explainOtherRole(role: string, token: string): Explanation | undefined {
  const { role: claimed } = readClaims(token);
  if (claimed === role || !roles.some((known) => known === claimed)) return undefined;
  const otherwise = role === 'admin' ? '' : ', or leave it out';
  return [
    `The token for ${role} is one of the role ${claimed}.`,
    `Give one with the role ${role}${otherwise}.`,
  ];
}

function readExpiry(token: string): Date | undefined {
  const { exp } = readClaims(token);
  return typeof exp === 'number' ? new Date(exp * 1_000) : undefined;
}

/** The claims of a token that is a JWT; none of any other. */
function readClaims(token: string): { readonly exp?: unknown; readonly role?: unknown } {
  try {
    const payload = token.split('.')[1] ?? '';
    return Object(JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))));
  } catch {
    // Not every token is a JWT.
    return {};
  }
}
