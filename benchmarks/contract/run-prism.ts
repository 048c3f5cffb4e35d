import { spawn } from 'node:child_process';
import path from 'node:path';
import { ContractPreflightError, profileIds, runContract } from '@onhand/contract';
import type { Tool } from './tool.ts';

const tokens = {
  admin: 'admin',
  manager: 'manager',
  staff: 'staff',
  sales: 'sales:alice',
  auditor: 'auditor',
};

interface Violation {
  readonly location: readonly string[];
  readonly severity: string;
  readonly code: string | number;
  readonly message: string;
}

/**
 * Prism's validation proxy. It sends nothing by itself, so it is given the best there is: the requests of the very checks
 * that catch the mutant. What it says of requests does not count, since many of them are meant to be wrong.
 */
export async function startPrism(
  folder: string,
  { port, openapi }: { port: number; openapi: string },
): Promise<Tool> {
  const own = port + 1;
  const bin = path.join(folder, 'node_modules/.bin/prism');
  const upstream = `http://127.0.0.1:${port}/api`;
  const child = spawn(
    bin,
    ['proxy', openapi, upstream, '--port', String(own), '--validate-request', 'false'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      if (String(text).includes('listening')) resolve();
    });
    child.on('exit', () => reject(new Error('Prism ended before it listened.')));
  });

  const find = async (ids: readonly string[] | undefined) => {
    const found = new Set<string>();
    const look = async (request: Request) => {
      const response = await fetch(request);
      for (const { location, severity, code, message } of readViolations(
        response.headers.get('sl-violations'),
      )) {
        if (location[0] === 'response' && severity === 'Error')
          found.add([request.method, location.join('.').replace(/\d+/g, '*'), code, message].join(' '));
      }
      return response;
    };
    const options = {
      baseUrl: `http://127.0.0.1:${own}`,
      tokens,
      products: ['prod_789', 'prod_790'],
      fetch: look,
      // It gathers an answer before it passes it on, and a stream has no end.
      profiles: profileIds.filter((id) => id !== 'realtime'),
    };
    const run = runContract({ ...options, runs: 5, timeoutMs: 120_000, ...(ids && { checks: ids }) });
    // The suite does not go on with a server that it cannot work with; what Prism has said by then counts.
    await run.catch((error: unknown) => {
      if (!(error instanceof ContractPreflightError)) throw error;
    });
    return found;
  };
  return {
    name: "Prism's validation proxy",
    find: (mutant) => find(mutant && [...mutant.killedBy, ...(mutant.during ?? [])]),
    close: () => {
      child.kill();
    },
  };
}

function readViolations(header: string | null): Violation[] {
  try {
    return header === null ? [] : JSON.parse(header);
  } catch {
    // A header that was cut off says that there is something, and not what.
    return [{ location: ['response'], severity: 'Error', code: 'cut off', message: '' }];
  }
}
