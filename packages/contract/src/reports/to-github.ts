import type { ContractReport } from '../run/contract-report.ts';
import { groupAlike, introduceOthers } from './group-alike.ts';

/** Commands that make GitHub Actions show each broken promise beside the run. */
export function toGithub({ results, missingProfiles, held, broken, notRun }: ContractReport): string {
  // GitHub shows ten of them at most.
  const errors = groupAlike(results).map((group) => {
    const { promise, profile, message } = group.first;
    const others = group.others.map(({ id }) => id).join(', ');
    const rest = others === '' ? '' : `\n\n${introduceOthers(group)}: ${others}`;
    return toCommand('error', `${profile}: the server does not keep "${promise}"`, `${message}${rest}`);
  });
  const missing = missingProfiles.map((profile) =>
    toCommand('error', `${profile} is not implemented`, `The profile ${profile} was asked for.`),
  );
  const summary = `${held} promises held, ${broken} broken, ${notRun} not run.`;
  return [...errors, ...missing, toCommand('notice', 'Inventory contract', summary)].join('\n');
}

function toCommand(level: 'error' | 'notice', title: string, message: string): string {
  const inTitle = escapeData(title).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level} title=${inTitle}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
