import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Who follows what. */
export interface Followers {
  /** Of the stream. */
  readonly url: string;
  readonly token: string;
  readonly productId: string;
  readonly count: number;
}

/** What came over all connections. */
export interface FollowersFigures {
  /** Changes that each follower was told of. */
  readonly received: readonly number[];
  /** Versions that did not follow the one before. */
  readonly leaps: number;
  /** Connections that the server ended. */
  readonly cutOff: number;
  /** From the moment before a change was sent to the moment after a follower had read of it. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly cpuMicros: number;
}

/** Opens the streams from a process of their own, and resolves once each has its snapshot. */
export async function startFollowers(
  followers: Followers,
): Promise<{ finish: (lastVersion: number) => Promise<FollowersFigures> }> {
  const child = fork(fileURLToPath(new URL('follow-product.ts', import.meta.url)), [
    JSON.stringify(followers),
  ]);
  const failed = once(child, 'exit').then(() => {
    throw new Error('The followers failed.');
  });
  failed.catch(() => undefined);
  await Promise.race([once(child, 'message'), failed]);
  return {
    async finish(lastVersion) {
      const finished = once(child, 'message');
      child.send(lastVersion);
      const [figures] = await Promise.race([finished, failed]);
      return figures;
    },
  };
}
