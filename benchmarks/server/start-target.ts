import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

/** A server to measure: the first line that its process prints holds the URL of the API. */
export interface Target {
  readonly name: string;
  /** What Node is started with. */
  readonly args: readonly string[];
}

export interface RunningTarget {
  readonly url: string;
  /** From the start of the process to its first answer of 200. */
  readonly startToFirstAnswerMs: number;
  readonly readRssMiB: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Starts a target in a process of its own and waits for its first answer to `probe`. */
export async function startTarget(
  target: Target,
  probe: (url: string) => Promise<Response>,
): Promise<RunningTarget> {
  const startMs = performance.now();
  const child = spawn(process.execPath, target.args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const tooEarly = exited.then(() => Promise.reject(new Error(`${target.name} stopped before it listened.`)));
  const [text] = await Promise.race([once(child.stdout, 'data'), tooEarly]);
  tooEarly.catch(() => undefined);
  const [url] = /http:\S+/.exec(String(text)) ?? [];
  if (url === undefined) throw new Error(`${target.name} printed no URL.`);
  const { status } = await probe(url);
  const startToFirstAnswerMs = performance.now() - startMs;
  if (status !== 200) throw new Error(`${target.name} answered the first request with ${status}.`);

  return {
    url,
    startToFirstAnswerMs,
    async readRssMiB() {
      const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(child.pid)]);
      return Number(stdout) / 1024;
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
