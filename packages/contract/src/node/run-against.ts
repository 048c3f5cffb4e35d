import { compareServers } from '../differential/compare-servers.ts';
import { createColors } from '../reports/colors.ts';
import { describeTouched } from '../reports/describe-plan.ts';
import { formatDifferences } from '../reports/format-differences.ts';
import { openContract } from '../run/open-contract.ts';
import type { RunCommand } from './read-run-options.ts';
import { expectAgreement, stopOnSignal } from './run-checks.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { writeDocument } from './write-reports.ts';

/** Compares two servers, and resolves with the exit code: 0 they answer alike, 1 they do not, 2 it was stopped. */
export async function runAgainst(
  command: RunCommand,
  against: NonNullable<RunCommand['against']>,
  terminal: Terminal,
): Promise<number> {
  expectAgreement(command);
  if (command.contract.products.length === 0) {
    throw new UsageError(
      'Failed to start: no product is named. Name one that both servers have, with --product.',
    );
  }
  if (command.contract.baseUrl === against.baseUrl) {
    throw new UsageError(
      'Failed to start: --against is the same server. Two sequences on one product would mix.',
    );
  }
  const reporters = command.reporters.filter(({ name }) => name !== 'github');
  const odd = reporters.find(({ name }) => name !== 'pretty' && name !== 'json');
  if (odd !== undefined) {
    throw new UsageError(
      `Failed to start: with --against there is no report as ${odd.name}; use pretty or json.`,
    );
  }
  const { signal } = stopOnSignal(terminal);
  const [product] = command.contract.products;
  const options = { ...command.contract, products: product === undefined ? [] : [product], signal };
  const left = await openContract(options);
  const right = await openContract({
    ...options,
    baseUrl: against.baseUrl,
    tokens: { admin: against.token },
  });
  const colors = createColors(terminal.hasColors);
  for (const contract of [left, right]) {
    const plan = `At ${contract.options.baseUrl}\n${describeTouched(contract)}`;
    terminal.err(`${colors.dim(plan)}\n\n`);
  }
  const report = await compareServers(left, right);
  for (const { name, file } of reporters) {
    const text =
      name === 'json' ? `${JSON.stringify(report, null, 2)}\n` : `${formatDifferences(report, colors)}\n`;
    if (file === undefined) terminal.out(text);
    else await writeDocument(file, text);
  }
  if (signal.aborted) return 2;
  return report.differences.length === 0 ? 0 : 1;
}
