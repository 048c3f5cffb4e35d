import type { ContractReport } from '../run/contract-report.ts';

/** Commands that make GitHub Actions show each broken promise beside the run. */
export function toGithub({ results, missingProfiles, held, notRun }: ContractReport): string {
  const broken = results.flatMap((result) => (result.status === 'broken' ? [result] : []));
  const errors = broken.map(({ promise, profile, message }) =>
    toCommand('error', `${profile}: the server does not keep "${promise}"`, message),
  );
  const missing = missingProfiles.map((profile) =>
    toCommand('error', `${profile} is not implemented`, `The profile ${profile} was asked for.`),
  );
  const summary = `${held} promises held, ${broken.length} broken, ${notRun} not run.`;
  return [...errors, ...missing, toCommand('notice', 'Inventory contract', summary)].join('\n');
}

function toCommand(level: 'error' | 'notice', title: string, message: string): string {
  const inTitle = escapeData(title).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level} title=${inTitle}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
