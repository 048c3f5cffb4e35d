import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';

/** Which lines are done, kept in a file beside the delivery. */
export interface Checkpoint {
  readonly count: number;
  has(line: number): boolean;
  add(line: number): void;
  close(): void;
}

/** Opens the checkpoint of a delivery, or begins one. A line that was cut short when the process died is done once more. */
export function openCheckpoint(file: string): Checkpoint {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const done = new Set(
    text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean)
      .map(Number),
  );
  const descriptor = openSync(file, 'a');
  return {
    count: done.size,
    has: (line) => done.has(line),
    add: (line) => void writeSync(descriptor, `${line}\n`),
    close: () => closeSync(descriptor),
  };
}
