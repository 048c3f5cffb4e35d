import type { WatchFile } from './watch-file.ts';

/** What a command may use of the terminal and the machine. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Environment variables: `ONHAND_PORT` stands in for `--port`, and so on. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls the listener at each request to stop (SIGINT, SIGTERM). */
  readonly onSignal: (listener: () => void) => void;
  readonly watchFile: WatchFile;
}
