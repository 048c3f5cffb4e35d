import type { PlainRequest } from '../../http/plain-request.ts';

/**
 * Why a request may not control the server, if it may not: it comes from a web page of another origin, or was sent to a
 * name that is not this machine's, as in DNS rebinding, where a page's own host name leads here.
 */
export function findForeignness(
  request: PlainRequest,
  { anyHost }: { anyHost: boolean },
): string | undefined {
  const [scheme = '', authority = ''] = request.origin.split('://', 2);
  const host = request.header('host') ?? authority;
  if (!anyHost && !(isLoopback(hostnameOf(authority)) && isLoopback(hostnameOf(host)))) {
    return `The control surface answers only at a loopback host such as localhost, not at '${host}'. A server that listens elsewhere (--host) with --control answers others too.`;
  }
  const origin = request.header('origin');
  if (origin !== null && origin !== `${scheme}://${host}`) {
    return 'The control surface does not answer web pages of another origin.';
  }
  // Browsers leave Origin out of some requests, but never this one (Fetch Metadata, section 2.3).
  const site = request.header('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') {
    return 'The control surface does not answer web pages of another origin.';
  }
  return undefined;
}

function hostnameOf(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
