/** Where a request is sent, in the parts that the handler reads. */
export interface RequestTarget {
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
}

/**
 * A path and query that `URL` would leave exactly as they are: nothing in them has to be encoded, and no segment of dots,
 * however it is spelt, has to be resolved.
 */
const plainTarget = /^(?:\/(?!\.|%2)[A-Za-z0-9!$%&()*+,\-.:;=@_~]*)+(?:\?[A-Za-z0-9!$%&()*+,\-./:;=?@_~]*)?$/;

/** A host name or address, and a port (RFC 9110, section 7.2). */
const plainHost = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Reads the target of a request (RFC 9112, section 3.2) as `URL` would, which is asked only where it would change
 * something. `undefined` for a target or Host that is none, which a server must refuse with 400.
 */
export function readTarget(target: string, host: string | undefined): RequestTarget | undefined {
  if (!target.startsWith('/')) return readAbsolute(target);
  if (host === undefined || !plainHost.test(host)) return undefined;
  const origin = `http://${host}`;
  if (!plainTarget.test(target)) return readUnusual(origin, target);
  const query = target.indexOf('?');
  if (query === -1) return { origin, pathname: target, search: '' };
  const search = query === target.length - 1 ? '' : target.slice(query);
  return { origin, pathname: target.slice(0, query), search };
}

/** The form that is sent to proxies; a server must take it too, and must not look at the Host then. */
function readAbsolute(target: string): RequestTarget | undefined {
  return /^https?:\/\//i.test(target) && !hasBackslash(target) && URL.canParse(target)
    ? new URL(target)
    : undefined;
}

function readUnusual(origin: string, target: string): RequestTarget | undefined {
  return !hasBackslash(target) && URL.canParse(origin + target) ? new URL(origin + target) : undefined;
}

/** `URL` takes a backslash in a path for a slash, and others do not: what they guard could be reached around them. */
function hasBackslash(target: string): boolean {
  return (target.split('?', 1)[0] ?? '').includes('\\');
}
