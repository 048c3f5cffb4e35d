import { HttpProblem } from './http-problem.ts';

/** Opaque to clients, so that what it holds can change: the last id of the page, as base64url. */
export function encodeCursor(lastId: string): string {
  const binary = String.fromCharCode(...new TextEncoder().encode(lastId));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws 400 for a cursor that no page gave. */
export function decodeCursor(cursor: string): string {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw HttpProblem.invalid([
      { field: 'cursor', message: 'must be a cursor from the Link of an earlier page' },
    ]);
  }
}
