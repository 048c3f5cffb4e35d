import { createColors } from '../reports/colors.ts';
import { describePlan } from '../reports/describe-plan.ts';
import { openContract } from '../run/open-contract.ts';
import { finishContract } from '../run/run-contract.ts';
import { createProgress } from './create-progress.ts';
import { isLoopback } from './is-loopback.ts';
import type { RunCommand } from './read-run-options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { writeDocument, writeReports } from './write-reports.ts';

/** Checks a server, and resolves with the exit code: 0 all hold, 1 a promise is broken, 2 it was stopped. */
export async function runChecks(command: RunCommand, terminal: Terminal): Promise<number> {
  expectAgreement(command);
  // Now, and not after minutes of work for nothing.
  for (const { file } of command.reporters) if (file !== undefined) await writeDocument(file, '');
  const { dim } = createColors(terminal.hasColors);
  const clock = () => performance.now();
  const stop = stopOnSignal(terminal);
  const progress = createProgress(terminal, clock);
  const contract = await openContract({
    ...command.contract,
    clock,
    signal: stop.signal,
    onResult: progress.show,
  });
  terminal.err(`${dim(describePlan(contract))}\n\n`);
  const report = await finishContract(contract).finally(progress.end);
  await writeReports(report, command.reporters, terminal);
  if (stop.signal.aborted) {
    terminal.err('Stopped before all promises were checked.\n');
    return 2;
  }
  return report.broken === 0 && report.missingProfiles.length === 0 ? 0 : 1;
}

/** @throws UsageError when a host is not this machine and nobody agreed to check it. */
export function expectAgreement({ contract, against, isAgreed }: RunCommand): void {
  const { baseUrl, products } = contract;
  const foreign = [baseUrl, ...(against === undefined ? [] : [against.baseUrl])].find(
    (url) => !isLoopback(url),
  );
  if (foreign === undefined || isAgreed) return;
  const touched =
    products.length === 0
      ? 'would read from it and change nothing'
      : `would change ${products.join(', ')} there thousands of times and bring the counts back at the end`;
  throw new UsageError(
    `Failed to start: ${foreign} is not this machine. This ${touched}. If that is wanted, add --yes.`,
  );
}

/** The first request to stop lets the products be brought back; a second one does not wait for it. */
export function stopOnSignal(terminal: Terminal): AbortController {
  const stop = new AbortController();
  terminal.onSignal(() => {
    if (stop.signal.aborted) terminal.leave(130);
    terminal.err(
      '\nStopping, and bringing the products back. Once more: stop at once and leave them as they are.\n',
    );
    stop.abort();
  });
  return stop;
}
