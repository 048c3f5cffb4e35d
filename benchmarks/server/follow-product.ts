/**
 * The process of the subscribers. Each is a bare socket that reads frames and compares versions, because a common client costs more
 * for a message than the server does, and then the clients are what is measured.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Followers, FollowersFigures } from './start-followers.ts';

const followers: Followers = JSON.parse(process.argv[2] ?? '');
const { hostname, port, pathname, search } = new URL(followers.url);

const handshake = [
  `GET ${pathname}${search} HTTP/1.1`,
  `host: ${hostname}:${port}`,
  'connection: upgrade',
  'upgrade: websocket',
  'sec-websocket-version: 13',
  'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
  `authorization: Bearer ${followers.token}`,
  '\r\n',
].join('\r\n');

const textFrame = 0x81;
const pingFrame = 0x89;
/** Latencies in tenths of a millisecond; the last place is for all that took longer. */
const latencies = new Uint32Array(100_001);
/** When the change that made each version was sent, as its notes say. */
const sentAtByVersion: number[] = [];
const nowMs = () => performance.timeOrigin + performance.now();

/** Where the version stands in a message: what comes before it is as long in each. */
const versionAt = JSON.stringify({
  v: 1,
  type: 'inventory.updated',
  seq: 1_768_473_000_000_001,
  at: new Date(0).toISOString(),
  product_id: followers.productId,
  version: 0,
}).indexOf(':0}');
const updateMark = Buffer.from('{"v":1,"type":"inventory.u');

interface Follower {
  version: number;
  received: number;
  /** Versions that were not the next one. */
  leaps: number;
  isOpen: boolean;
}

function readVersion(bytes: Buffer, start: number): number {
  let version = 0;
  for (let at = start + versionAt + 1; ; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return version;
    version = version * 10 + digit;
  }
}

function takeMessage(follower: Follower, payload: Buffer): void {
  const isUpdate = payload.compare(updateMark, 0, updateMark.length, 0, updateMark.length) === 0;
  if (!isUpdate) {
    const message = JSON.parse(payload.toString());
    if (message.type === 'snapshot') follower.version = message.version;
    return;
  }
  const version = readVersion(payload, 0);
  if (version !== follower.version + 1) follower.leaps++;
  follower.version = version;
  follower.received++;
  // The first to see a version reads the whole of it.
  sentAtByVersion[version] ??= Number(JSON.parse(payload.toString()).change.notes);
  const latency = Math.round((nowMs() - (sentAtByVersion[version] ?? Number.NaN)) * 10);
  const place = Math.min(Math.max(latency, 0), latencies.length - 1);
  latencies[place] = (latencies[place] ?? 0) + 1;
}

/** Takes the whole frames of what came, and returns the rest. */
function takeFrames(follower: Follower, bytes: Buffer): Buffer {
  let start = 0;
  while (bytes.length - start >= 4) {
    const short = bytes[start + 1] ?? 0;
    const head = short === 126 ? 4 : 2;
    const length = short === 126 ? bytes.readUInt16BE(start + 2) : short;
    if (bytes.length < start + head + length) break;
    const opcode = bytes[start];
    if (opcode === textFrame) takeMessage(follower, bytes.subarray(start + head, start + head + length));
    else if (opcode !== pingFrame) follower.isOpen = false;
    start += head + length;
  }
  return bytes.subarray(start);
}

async function follow(): Promise<Follower> {
  const follower: Follower = { version: 0, received: 0, leaps: 0, isOpen: true };
  const socket: Socket = connect(Number(port), hostname);
  let rest: Buffer = Buffer.alloc(0);
  let isUpgraded = false;
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => {
      follower.isOpen = false;
    });
    socket.on('data', (chunk: Buffer) => {
      let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      if (!isUpgraded) {
        const end = bytes.indexOf('\r\n\r\n');
        rest = bytes;
        if (end === -1) return;
        isUpgraded = true;
        bytes = bytes.subarray(end + 4);
      }
      rest = Buffer.from(takeFrames(follower, bytes));
      if (follower.version > 0) resolve();
    });
    socket.write(handshake);
  });
  return follower;
}

function percentile(share: number): number {
  const total = latencies.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const [tenths, count] of latencies.entries()) {
    seen += count;
    if (seen >= total * share) return tenths / 10;
  }
  return Number.NaN;
}

const all: Follower[] = [];
// Some at a time: a thousand at once is more than a backlog holds.
while (all.length < followers.count) {
  const some = Math.min(50, followers.count - all.length);
  all.push(...(await Promise.all(Array.from({ length: some }, follow))));
}
process.send?.('following');

const [lastVersion]: number[] = await once(process, 'message');
const deadline = performance.now() + 15_000;
while (
  all.some(({ version, isOpen }) => isOpen && version < (lastVersion ?? 0)) &&
  performance.now() < deadline
) {
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
}
const { user, system } = process.cpuUsage();
const figures: FollowersFigures = {
  received: all.map(({ received }) => received),
  leaps: all.reduce((sum, { leaps }) => sum + leaps, 0),
  cutOff: all.filter(({ isOpen }) => !isOpen).length,
  p50Ms: percentile(0.5),
  p99Ms: percentile(0.99),
  maxMs: latencies.findLastIndex((count) => count > 0) / 10,
  cpuMicros: user + system,
};
process.send?.(figures, () => process.exit(0));
