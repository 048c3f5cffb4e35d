import { connect } from 'node:net';

/** Bytes that no client writes, and the first lines of the answers that they may get; none at all is an answer too. */
interface Abuse {
  readonly what: string;
  readonly bytes: string;
  /** What comes later, piece by piece, with a pause between; never the whole of what was announced. */
  readonly drip?: string;
}

const path = '/api/products/prod_789/inventory';
const head = (more: string, method = 'PATCH') =>
  `${method} ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer any\r\nContent-Type: application/json\r\n${more}`;

const abuses: readonly Abuse[] = [
  { what: 'no HTTP', bytes: '\u0000\u0001\u0002\r\n\r\n' },
  { what: 'an unknown method', bytes: `BREW ${path} HTTP/1.1\r\nHost: x\r\n\r\n` },
  { what: 'an unknown version', bytes: `GET ${path} HTTP/9.9\r\nHost: x\r\n\r\n` },
  { what: 'no Host', bytes: `GET ${path} HTTP/1.1\r\n\r\n` },
  { what: 'two Hosts', bytes: `GET ${path} HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n` },
  { what: 'a Host that is none', bytes: `GET ${path} HTTP/1.1\r\nHost: [::]:x/..\r\n\r\n` },
  { what: 'a target that is no path', bytes: 'GET http:// HTTP/1.1\r\nHost: x\r\n\r\n' },
  { what: 'a target with two slashes', bytes: 'GET //// HTTP/1.1\r\nHost: x\r\n\r\n' },
  { what: 'a target of an asterisk', bytes: 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n' },
  {
    what: 'a target with broken encoding',
    bytes: 'GET /api/products/%E0%A4%A/inventory HTTP/1.1\r\nHost: x\r\n\r\n',
  },
  { what: 'a target of 20,000 bytes', bytes: `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n` },
  { what: 'a header of 100,000 bytes', bytes: head(`X-Long: ${'a'.repeat(100_000)}\r\n\r\n`) },
  { what: 'five thousand headers', bytes: head(`${'X-A: 1\r\n'.repeat(5_000)}\r\n`) },
  { what: 'a header without a colon', bytes: head('No colon here\r\n\r\n') },
  { what: 'a header with a NUL', bytes: head('X-Nul: a\u0000b\r\n\r\n') },
  { what: 'a header over two lines', bytes: head('X-Fold: a\r\n b\r\n\r\n') },
  { what: 'a bare line feed', bytes: head('X-Bare: a\nX-Smuggled: b\r\n\r\n') },
  { what: 'two lengths', bytes: head('Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}') },
  { what: 'a negative length', bytes: head('Content-Length: -1\r\n\r\n') },
  {
    what: 'a length and chunks',
    bytes: head('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
  },
  { what: 'a length that is too large', bytes: head('Content-Length: 1048577\r\n\r\n{"stock":') },
  {
    what: 'a length beyond numbers',
    bytes: head('Content-Length: 99999999999999999999999\r\n\r\n{"stock":'),
  },
  { what: 'a chunk of a negative size', bytes: head('Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n') },
  {
    what: 'a chunk of a size beyond numbers',
    bytes: head('Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n'),
  },
  {
    what: 'chunks of 2 MiB',
    bytes: head(`Transfer-Encoding: chunked\r\n\r\n${`10000\r\n${' '.repeat(65_536)}\r\n`.repeat(32)}`),
  },
  {
    what: 'an expectation that is none',
    bytes: head('Expect: the-unexpected\r\nContent-Length: 2\r\n\r\n{}'),
  },
  { what: 'an upgrade to nothing', bytes: head('Connection: Upgrade\r\nUpgrade: nothing\r\n\r\n', 'GET') },
  { what: 'a tunnel', bytes: 'CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n' },
  { what: 'twenty requests at once', bytes: head('Content-Length: 1\r\n\r\n{').repeat(20) },
  { what: 'a body that never ends', bytes: head('Content-Length: 1000\r\n\r\n{'), drip: ' ' },
  { what: 'chunks that never end', bytes: head('Transfer-Encoding: chunked\r\n\r\n'), drip: '1\r\n \r\n' },
  { what: 'headers that never end', bytes: head(''), drip: 'X-A: 1\r\n' },
];

const times = 8;
const dripMs = 20;
const slowMs = 1_500;

/**
 * Sends each abuse several times, all at the same time, and tells what went wrong. The slow ones hang on for a while and then
 * let go; what is asked of the server is that it answers others meanwhile.
 */
export async function abuseSockets(url: string, patienceMs: number): Promise<string[]> {
  const { port, hostname } = new URL(url);
  const crowd = Array.from({ length: times }, () => abuses).flat();
  const complaints: string[] = [];
  const abusing = Promise.all(
    crowd.map(async (abuse) => {
      const answer = await send(abuse, { port: Number(port), host: hostname, patienceMs });
      if (answer === 'hangs') complaints.push(`No end within ${patienceMs} ms after ${abuse.what}.`);
      if (/^HTTP\/1\.1 5/m.test(answer)) complaints.push(`${answer.slice(0, 40)} after ${abuse.what}.`);
    }),
  );
  const headers = { authorization: 'Bearer any' };
  for (let asked = 0; asked < 50; asked++) {
    const asking = fetch(`${url}/products`, { headers, signal: AbortSignal.timeout(patienceMs) });
    const outcome = await asking.then(({ status }) => status, String);
    if (outcome !== 200) complaints.push(`${outcome} to a good request meanwhile.`);
  }
  await abusing;
  return complaints;
}

interface Target {
  readonly port: number;
  readonly host: string;
  readonly patienceMs: number;
}

/** All that comes back until the connection ends; a client that has been answered or is slow ends it by itself. */
function send({ bytes, drip }: Abuse, { port, host, patienceMs }: Target): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ port, host });
    // Not once it is connected: what drips must not come before it.
    socket.write(bytes, 'latin1');
    const dripping = drip === undefined ? undefined : setInterval(() => socket.write(drip), dripMs);
    const end = (outcome: string) => {
      clearInterval(dripping);
      clearTimeout(patience);
      clearTimeout(letGo);
      socket.destroy();
      resolve(outcome);
    };
    const patience = setTimeout(() => end('hangs'), patienceMs);
    const letGo = drip === undefined ? undefined : setTimeout(() => end(answer), slowMs);
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (drip === undefined && answer.includes('\r\n\r\n')) socket.end();
    });
    socket.on('error', () => end(answer));
    socket.on('close', () => end(answer));
  });
}
