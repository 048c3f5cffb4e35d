import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What to send, and for how long. `[<id>]` in a header becomes another value in each request. */
export interface Load {
  readonly url: string;
  readonly method: 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly connections: number;
  /** Sent before the measurement begins. */
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

export interface LoadFigures {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers other than 200, and requests without an answer. */
  readonly failures: number;
}

/** Sends the load from a process of its own. @throws when an answer was not 200. */
export async function sendLoad(load: Load): Promise<LoadFigures> {
  const generator = new URL('generate-load.ts', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [generator, JSON.stringify(load)]);
  const figures: LoadFigures = JSON.parse(stdout);
  if (figures.failures > 0) throw new Error(`${figures.failures} requests to ${load.url} did not get a 200.`);
  return figures;
}
