import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What to send. */
export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether each request carries an Idempotency-Key of its own. */
  readonly keyed: boolean;
  /** Connections at the same time; each waits for an answer before it sends again. */
  readonly connections: number;
  /** Requests before the measurement begins. */
  readonly warmUpRequests: number;
  /** Requests that are measured. */
  readonly requests: number;
}

export interface LoadFigures {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
}

/**
 * Warms the server up from a process of its own, and resolves with what sends the rest. Both fail when an answer is
 * not 200.
 */
export async function startLoad(load: Load): Promise<{ finish: () => Promise<LoadFigures> }> {
  const generator = fork(fileURLToPath(new URL('generate-load.ts', import.meta.url)), [JSON.stringify(load)]);
  const failed = once(generator, 'exit').then(() => {
    throw new Error('The load generator failed.');
  });
  await Promise.race([once(generator, 'message'), failed]);
  return {
    async finish() {
      const finished = once(generator, 'message');
      generator.send('go');
      const [figures] = await Promise.race([finished, failed]);
      failed.catch(() => undefined);
      return figures;
    },
  };
}
