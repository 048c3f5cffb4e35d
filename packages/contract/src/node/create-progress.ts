import { createColors } from '../reports/colors.ts';
import { formatMs } from '../reports/format-pretty.ts';
import type { CheckResult } from '../run/check-result.ts';
import type { Progress } from '../run/contract-options.ts';
import type { Terminal } from './terminal.ts';

const width = 24;
const eraseLine = '\r\u001b[2K';

/** Shows how far a run is. */
export interface LiveProgress {
  show(result: CheckResult, progress: Progress): void;
  /** Takes away what was only for the meantime. */
  end(): void;
}

/** A line that is written over where that is possible; elsewhere only what is broken, as it is found. */
export function createProgress(terminal: Terminal, clock: () => number): LiveProgress {
  const colors = createColors(terminal.hasColors);
  const startedMs = clock();
  let broken = 0;
  const clear = () => {
    if (terminal.isInteractive) terminal.err(eraseLine);
  };
  return {
    show: (result, { done, total }) => {
      clear();
      if (result.status === 'broken') {
        broken += 1;
        terminal.err(`${colors.red('✗')} ${result.id} ${colors.dim(formatMs(result.durationMs))}\n`);
      }
      if (!terminal.isInteractive || done === total) return;
      const filled = Math.floor((done / total) * width);
      const bar = `${'━'.repeat(filled)}${colors.dim('─'.repeat(width - filled))}`;
      const found = broken === 0 ? '' : colors.red(` ${broken} broken`);
      const time = formatMs(clock() - startedMs);
      terminal.err(`${bar} ${done}/${total}${found} ${colors.dim(`${time} ${result.id}`.slice(0, 60))}`);
    },
    end: clear,
  };
}
