import type { ChildProcess } from 'node:child_process';

/** What a process said up to where the pattern matched, and what its group caught. */
export interface Said {
  readonly text: string;
  readonly found: string;
}

/** Waits until a process says something, and goes on listening: nobody should have to speak into a closed pipe, or a full one. */
export function readUntil(child: ChildProcess, pattern: RegExp): Promise<Said> {
  return new Promise((resolve, reject) => {
    let text = '';
    let complaints = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      const found = pattern.exec(text)?.[1];
      if (found !== undefined) resolve({ text, found });
    });
    child.stderr?.on('data', (chunk) => {
      complaints += chunk;
    });
    child.once('close', () => reject(new Error(`The command ended: ${text}${complaints}`)));
  });
}
