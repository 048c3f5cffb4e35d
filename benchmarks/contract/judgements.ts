import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';

/** Whether one tool saw one mistake. */
export interface Judgement {
  readonly tool: string;
  readonly mistake: string;
  readonly isCaught: boolean;
  readonly seconds: number;
}

/** What was judged so far, also by runs that were stopped. */
export interface Judgements {
  readonly all: readonly Judgement[];
  has(tool: string, mistake: string): boolean;
  add(judgement: Judgement): Promise<void>;
}

/** Reads what earlier runs have written, one judgement a line, and appends what comes. */
export async function openJudgements(file: string): Promise<Judgements> {
  const text = existsSync(file) ? await readFile(file, 'utf8') : '';
  // A run that was stopped while it wrote leaves half a line behind, which is judged once more.
  const all: Judgement[] = text.split('\n').slice(0, -1).map(parse);
  return {
    all,
    has: (tool, mistake) => all.some((one) => one.tool === tool && one.mistake === mistake),
    add: async (judgement) => {
      all.push(judgement);
      await appendFile(file, `${JSON.stringify(judgement)}\n`);
    },
  };
}

function parse(line: string): Judgement {
  const { tool, mistake, isCaught, seconds } = JSON.parse(line);
  return { tool, mistake, isCaught, seconds };
}
