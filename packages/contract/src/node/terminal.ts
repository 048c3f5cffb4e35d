/** What a command may use of the terminal. */
export interface Terminal {
  /** Writes to the standard output, as it is. */
  readonly out: (text: string) => void;
  /** Writes to the standard error, as it is. */
  readonly err: (text: string) => void;
  /** Environment variables: `ONHAND_TOKEN` stands in for `--token`, and so on. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a line that was written can be written over. */
  readonly isInteractive: boolean;
  readonly hasColors: boolean;
  /** Calls the listener at each request to stop (SIGINT, SIGTERM). */
  readonly onSignal: (listener: () => void) => void;
  /** Ends the process at once. */
  readonly leave: (exitCode: number) => void;
}
