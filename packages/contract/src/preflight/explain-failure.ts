/** What is wrong, and what to do about it. */
export type Explanation = readonly [why: string, whatToDo: string];

const byCode: Readonly<Record<string, (host: string, baseUrl: string) => Explanation>> = {
  ECONNREFUSED: (host) => [
    `Nothing listens at ${host} (connection refused: ECONNREFUSED).`,
    'Start the server, or correct the address.',
  ],
  ENOTFOUND: (host) => [`There is no host called ${host} (ENOTFOUND).`, 'Correct the address.'],
  EAI_AGAIN: (host) => [
    `The name ${host} cannot be looked up at the moment (EAI_AGAIN).`,
    'See whether this machine is connected and has a name server.',
  ],
  ECONNRESET: (host, baseUrl) => [
    `${host} closed the connection without an answer (ECONNRESET).`,
    speaksTls(baseUrl),
  ],
  UND_ERR_SOCKET: (host, baseUrl) => [`${host} closed the connection without an answer.`, speaksTls(baseUrl)],
  EPROTO: (host) => [`${host} does not speak TLS on this port.`, 'Write http:// in place of https://.'],
  ERR_SSL_WRONG_VERSION_NUMBER: (host) => [
    `${host} does not speak TLS on this port.`,
    'Write http:// in place of https://.',
  ],
  ERR_SSL_PACKET_LENGTH_TOO_LONG: (host) => [
    `${host} does not speak TLS on this port.`,
    'Write http:// in place of https://.',
  ],
  CERT_HAS_EXPIRED: (host) => [`The TLS certificate of ${host} has expired.`, 'Renew it.'],
  ERR_TLS_CERT_ALTNAME_INVALID: (host) => [
    `The TLS certificate of ${host} is for another name.`,
    'Use the name that the certificate is for.',
  ],
};

const untrusted: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]);

/**
 * What a failed fetch says of the server, in words.
 *
 * @param error what `fetch` threw; the reason stands in its cause.
 * @returns an empty `why` when nothing is known beyond the error's own words.
 */
export function explainFailure(error: unknown, baseUrl: string): Explanation {
  const { host } = new URL(baseUrl);
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return [
      `${host} did not answer in time (timeout).`,
      'See whether it is busy, or allow more time with a longer timeout.',
    ];
  }
  const code = codeOf(error);
  if (untrusted.has(code)) {
    return [
      `The TLS certificate of ${host} is signed by nobody whom this machine trusts (${code}).`,
      'Name the certificate of its authority in NODE_EXTRA_CA_CERTS.',
    ];
  }
  return byCode[code]?.(host, baseUrl) ?? ['', 'Start it, or correct baseUrl.'];
}

function speaksTls(baseUrl: string): string {
  return baseUrl.startsWith('http:')
    ? 'See whether it is up, and whether it wants https:// in place of http://.'
    : 'See whether it is up.';
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
