import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** A server to measure. */
export interface Target {
  readonly name: string;
  /** What Node is started with. */
  readonly args: readonly string[];
  /** Finds the URL of the API in what the process has printed so far; the first URL unless given. */
  readonly findUrl?: (printed: string) => string | undefined;
}

/** What a process used so far. */
interface Usage {
  readonly cpuMicros: number;
  readonly rssMiB: number;
}

export interface RunningTarget {
  readonly url: string;
  /** From the start of the process to its first answer of 200. */
  readonly startToFirstAnswerMs: number;
  readonly readUsage: () => Promise<Usage>;
  readonly stop: () => Promise<void>;
}

/** Reads on after the URL too, so that a process that goes on printing is not held up. */
function readUrl(output: Readable, findUrl: NonNullable<Target['findUrl']>): Promise<string | undefined> {
  return new Promise((resolve) => {
    let printed = '';
    output.on('data', (text) => {
      printed += text;
      const url = findUrl(printed);
      if (url !== undefined) {
        resolve(url);
        printed = '';
      }
    });
    output.on('end', () => resolve(undefined));
  });
}

const reporter = fileURLToPath(new URL('report-usage.cjs', import.meta.url));

/** Starts a target in a process of its own and waits for its first answer to `probe`. */
export async function startTarget(
  target: Target,
  probe: (url: string) => Promise<Response>,
): Promise<RunningTarget> {
  const startMs = performance.now();
  const child = spawn(process.execPath, ['--require', reporter, ...target.args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (child.stdout === null) throw new Error('Broken invariant: the output is a pipe.');
  const exited = once(child, 'exit');
  const { findUrl = (printed) => /http:\S+(?=\s)/.exec(printed)?.[0] } = target;
  const url = await readUrl(child.stdout, findUrl);
  if (url === undefined) throw new Error(`${target.name} did not print its URL.`);
  const { status } = await probe(url);
  const startToFirstAnswerMs = performance.now() - startMs;
  if (status !== 200) throw new Error(`${target.name} answered the first request with ${status}.`);

  return {
    url,
    startToFirstAnswerMs,
    async readUsage() {
      const answered = once(child, 'message');
      child.send('report');
      const [usage] = await answered;
      return usage;
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
