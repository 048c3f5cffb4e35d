import { runCli } from '../../src/node/run-cli.ts';
import type { Terminal } from '../../src/node/terminal.ts';

/** A terminal that nobody sits at, and what was written to it. */
function createTerminal(env: Terminal['env'] = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const watched = new Map<string, () => Promise<void>>();
  let stop = () => {};
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    env,
    onSignal: (listener) => {
      stop = listener;
    },
    watchFile: (file, onChange) => {
      watched.set(file, onChange);
      return () => void watched.delete(file);
    },
  };
  return { terminal, out, err, watched, stop: () => stop() };
}

/** Runs the command to its end, which it must come to by itself. */
export async function runCommand(args: readonly string[], env: Terminal['env'] = {}) {
  const { terminal, out, err } = createTerminal(env);
  const code = await runCli(args, terminal);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Starts `onhand-server` in this process on a free port and waits for the last line that it says at its start. */
export async function startCommand(args: readonly string[] = [], env: Terminal['env'] = {}) {
  const { terminal, out, err, watched, stop } = createTerminal(env);
  const started = Promise.withResolvers<string>();
  const ended = runCli(['--port', '0', ...args], {
    ...terminal,
    out: (text) => {
      terminal.out(text);
      const url = /listens at (\S+)|"event":"started","url":"([^"]+)"/.exec(out.join('\n'));
      const isLast = text === '' ? out.some((line) => line.includes('curl -i')) : text.startsWith('{');
      if (url !== null && isLast) started.resolve(url[1] ?? url[2] ?? '');
    },
    err: (text) => {
      terminal.err(text);
      started.reject(new Error(text));
    },
  });
  const url = await started.promise;
  return {
    url,
    out: () => out.join('\n'),
    err: () => err.join('\n'),
    /** A token of the role, of those that were printed. */
    token: (role: string) => new RegExp(`^  ${role} +(\\S+)$`, 'm').exec(out.join('\n'))?.[1],
    /** Tells the command that a file has changed, and waits until it has seen to it. */
    change: (file: string) => watched.get(file)?.(),
    isWatching: (file: string) => watched.has(file),
    /** Stops it as a signal does, and resolves with its exit code. */
    stop: () => {
      stop();
      return ended;
    },
  };
}
