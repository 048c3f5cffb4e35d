import type { ChildProcess } from 'node:child_process';

/** What a process said up to where the pattern matched, and what its group caught. */
export interface Said {
  readonly text: string;
  readonly found: string;
}

/** Waits until a process says something. */
export async function readUntil({ stdout, stderr }: ChildProcess, pattern: RegExp): Promise<Said> {
  let text = '';
  let complaints = '';
  stderr?.on('data', (chunk) => {
    complaints += chunk;
  });
  for await (const chunk of stdout ?? []) {
    text += chunk;
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return { text, found };
  }
  throw new Error(`The command ended: ${text}${complaints}`);
}
