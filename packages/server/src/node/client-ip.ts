import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { readHeader } from './node-request.ts';

/** What a request says of where it came from. */
interface ReceivedFrom {
  /** The other end of the connection. */
  readonly remoteAddress: string | undefined;
  /** The header `X-Forwarded-For`: each proxy adds, at its end, the address that it was connected to. */
  readonly forwardedFor: string | null;
}

/**
 * The client's address, as the outermost of `trustedHops` proxies saw it. What stands further left in the header was
 * written by the client and proves nothing; without proxies the header is not read at all.
 */
function readClientIp({ remoteAddress, forwardedFor }: ReceivedFrom, trustedHops: number): string | null {
  const connected = remoteAddress === undefined ? null : plainAddress(remoteAddress);
  if (trustedHops === 0 || forwardedFor === null) return connected;
  const path = forwardedFor.split(',').map((address) => plainAddress(address.trim()));
  const client = path.at(-Math.min(trustedHops, path.length));
  return client !== undefined && isIP(client) !== 0 ? client : connected;
}

/** The client's address of a request that came over a socket. */
export function readIp(incoming: IncomingMessage, trustedHops: number): string | null {
  const forwardedFor = trustedHops === 0 ? null : readHeader(incoming, 'x-forwarded-for');
  const { remoteAddress } = incoming.socket;
  return readClientIp({ remoteAddress, forwardedFor }, trustedHops);
}

/** A socket that listens for IPv6 too shows IPv4 addresses in a form of its own (RFC 4291, section 2.5.5.2). */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
