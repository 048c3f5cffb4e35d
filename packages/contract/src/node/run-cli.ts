import packageJson from '../../package.json' with { type: 'json' };
import { checks } from '../checks/checks.ts';
import { ContractPreflightError } from '../preflight/contract-preflight-error.ts';
import { profileIds, profileOf } from '../profiles/profile.ts';
import { helpText } from './help-text.ts';
import { readRunOptions } from './read-run-options.ts';
import { runAgainst } from './run-against.ts';
import { runChecks } from './run-checks.ts';
import { runProxy } from './run-proxy.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Runs `onhand-contract` and resolves with its exit code: 0 all hold, 1 a promise is broken, 2 it could not run. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    if (args.length === 0 || args.includes('--help') || args.includes('-h')) return say(terminal, helpText);
    if (args.includes('--version')) return say(terminal, packageJson.version);
    if (args.includes('--list')) return say(terminal, listChecks());
    if (args[0] === 'proxy') return await runProxy(args.slice(1), terminal);
    const command = readRunOptions(args, terminal);
    return command.against === undefined
      ? await runChecks(command, terminal)
      : await runAgainst(command, command.against, terminal);
  } catch (error) {
    const isKnown = error instanceof UsageError || error instanceof ContractPreflightError;
    const words = error instanceof Error ? (isKnown ? error.message : error.stack) : String(error);
    terminal.err(`${words}\n`);
    if (error instanceof UsageError) terminal.err('Run onhand-contract --help for the flags.\n');
    return 2;
  }
}

function listChecks(): string {
  return profileIds
    .map((profile) => {
      const own = checks.filter(({ id }) => profileOf(id) === profile);
      return [profile, ...own.map(({ id, promise }) => `  ${id}\n    The server ${promise}.`)].join('\n');
    })
    .join('\n');
}

function say(terminal: Terminal, words: string): number {
  terminal.out(`${words}\n`);
  return 0;
}
