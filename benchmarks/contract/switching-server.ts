import { setTimeout } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { createInventoryServer, roleTokens } from '@onhand/server';
import type { Border, Mutant } from '../../packages/contract/test/mutants/mutant.ts';
import { startMutant } from '../../packages/contract/test/mutants/start-mutant.ts';

/** One port of this machine, behind which one server after the other answers. */
export interface SwitchingServer {
  readonly port: number;
  /** From now on a server with this mistake answers, new and with nothing in it; without one, a right server. */
  switchTo(mutant?: Mutant): void;
  close(): void;
}

/** As long as a server takes that asks a database: without it nothing could happen at the same moment. */
const thinkingMs = 2;

/** Begins with a right server. */
export async function openSwitchingServer(): Promise<SwitchingServer> {
  const start = (border: Border) => {
    const server = createInventoryServer({ auth: roleTokens(), basePath: '/api' });
    const fetch = async (request: Request) => {
      await setTimeout(thinkingMs);
      return server.fetch(request);
    };
    return startMutant(border, { fetch });
  };
  const right = () => start((_heard, forward) => forward());
  let answer = right();
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const opened = serve(
        { fetch: (request) => answer(request), port: 0, hostname: '127.0.0.1', overrideGlobalObjects: false },
        (address) => resolve({ server: opened, port: address.port }),
      );
    },
  );
  return {
    port,
    switchTo: (mutant) => {
      answer = mutant === undefined ? right() : start(mutant.border());
    },
    close: () => server.close(),
  };
}
