import { runCli } from '../../src/node/run-cli.ts';
import type { Terminal } from '../../src/node/terminal.ts';

/** What a command wrote and how it ended. */
interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A command that runs in this process, with a terminal that only collects. */
export function runCommand(
  args: readonly string[],
  env: Terminal['env'] = {},
  terminal: Partial<Terminal> = {},
): Promise<Ended> & { stop: () => void } {
  let out = '';
  let err = '';
  const listeners: (() => void)[] = [];
  const ended = runCli(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env,
    isInteractive: false,
    hasColors: false,
    onSignal: (listener) => listeners.push(listener),
    leave: () => undefined,
    ...terminal,
  }).then((code) => ({ code, out, err }));
  return Object.assign(ended, {
    stop: () => {
      for (const listener of listeners) listener();
    },
  });
}
