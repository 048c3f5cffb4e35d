import packageJson from '../../package.json' with { type: 'json' };
import { helpText } from './help-text.ts';
import { runServe } from './run-serve.ts';
import { runToken } from './run-token.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Runs `onhand-server` and resolves with its exit code: 0 done, 1 it failed, 2 it was called wrongly. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    if (args.includes('--help') || args.includes('-h')) return say(terminal, helpText);
    if (args.includes('--version')) return say(terminal, packageJson.version);
    const [command, ...rest] = args;
    if (command === 'token') return await runToken(rest, terminal);
    return await runServe(args, terminal);
  } catch (error) {
    terminal.err(error instanceof Error ? error.message : String(error));
    if (!(error instanceof UsageError)) return 1;
    terminal.err('Run onhand-server --help for the flags.');
    return 2;
  }
}

function say(terminal: Terminal, text: string): number {
  terminal.out(text);
  return 0;
}
