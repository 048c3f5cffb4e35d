import type { ChildProcess } from 'node:child_process';

/** What a process said up to the line where the pattern matched, and what its group caught. */
export interface Said {
  readonly text: string;
  readonly found: string;
}

/**
 * Waits until a process says something, and goes on listening: nobody should have to speak into a closed pipe, or a full one.
 * Output comes in pieces that end anywhere, so that only whole lines are looked at.
 */
export function readUntil(child: ChildProcess, pattern: RegExp): Promise<Said> {
  return new Promise((resolve, reject) => {
    let text = '';
    let complaints = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      const lines = text.slice(0, text.lastIndexOf('\n') + 1);
      const found = pattern.exec(lines)?.[1];
      if (found !== undefined) resolve({ text: lines, found });
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk) => {
      complaints += chunk;
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error(`The command ended: ${text}${complaints}`)));
  });
}
