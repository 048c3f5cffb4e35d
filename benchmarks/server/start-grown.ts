import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a server holds before it is measured. */
export interface Growth {
  readonly products: number;
  /** Changes that were made, over all products in turn. */
  readonly changes: number;
}

export interface GrownFigures {
  /** Of a change. */
  readonly cpuMicros: number;
  readonly rssMiB: number;
  /** What is in use after everything else was collected. */
  readonly heapMiB: number;
}

export interface GrownServer {
  readonly measure: (requests: number) => Promise<GrownFigures>;
  readonly stop: () => Promise<void>;
}

/** Lets a server grow in a process of its own, and resolves once it has. */
export async function startGrown(growth: Growth): Promise<GrownServer> {
  const child = fork(fileURLToPath(new URL('grown-server.ts', import.meta.url)), [JSON.stringify(growth)], {
    execArgv: ['--expose-gc'],
  });
  const failed = once(child, 'exit').then(() => {
    throw new Error('The grown server failed.');
  });
  await Promise.race([once(child, 'message'), failed]);
  return {
    async measure(requests) {
      const measured = once(child, 'message');
      child.send(requests);
      const [figures] = await Promise.race([measured, failed]);
      return figures;
    },
    async stop() {
      failed.catch(() => undefined);
      child.kill();
      await once(child, 'exit');
    },
  };
}
