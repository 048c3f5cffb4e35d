import { decodeJwt } from 'jose';
import { useMemo } from 'react';
import { useStored } from './stored.ts';

/** Who is signed in. */
export interface Session {
  readonly token: string;
  readonly name: string;
  readonly role: string | undefined;
}

/**
 * The session of one API, kept in this browser until its user signs out, in all tabs at once. Each API has its own, so that a link
 * with another `?api=` is never sent a token that was not meant for it.
 */
export function useSession(apiUrl: string): [Session | undefined, (session: Session | undefined) => void] {
  const [text, write] = useStored(`onhand-admin session ${apiUrl}`);
  const session = useMemo<Session | undefined>(
    () => (text === undefined ? undefined : JSON.parse(text)),
    [text],
  );
  return [session, (next) => write(next && JSON.stringify(next))];
}

/** What a token says of its owner. Whether it is true is for the server to judge. */
export function toSession(token: string): Session {
  const claims = readClaims(token);
  const role = typeof claims.role === 'string' ? claims.role : undefined;
  return { token, name: claims.sub ?? 'Signed in', role };
}

function readClaims(token: string): ReturnType<typeof decodeJwt> {
  try {
    return decodeJwt(token);
  } catch {
    // Not every server has tokens that can be read.
    return {};
  }
}
