import type { ShownExchange } from '../client/shown-exchange.ts';
import type { DifferentialReport, ShownDifference } from '../differential/compare-servers.ts';
import { type Colors, createColors } from './colors.ts';

/** How two servers differ, for a terminal. */
export function formatDifferences(report: DifferentialReport, colors: Colors = createColors(false)): string {
  const { left, right, sequences, differences, restored, seed } = report;
  const count = differences.length === 1 ? '1 difference' : `${differences.length} differences`;
  const verdict =
    differences.length === 0
      ? colors.green('The two servers answer alike')
      : colors.red(`${count} between the two servers`);
  return [
    `${colors.bold('A')} ${left}`,
    `${colors.bold('B')} ${right}`,
    '',
    ...differences.map((difference, index) => formatDifference(difference, index + 1, colors)),
    ...restored.map(({ isRestored, sentence }) =>
      isRestored ? colors.dim(sentence) : colors.yellow(sentence),
    ),
    `${colors.bold(verdict)} ${colors.dim(`in ${sequences} sequences, seed ${seed}; ids, times and words for people aside`)}`,
  ].join('\n');
}

function formatDifference(difference: ShownDifference, position: number, colors: Colors): string {
  const { kind, left, right, leftExchanges, rightExchanges } = difference;
  const steps = leftExchanges.map((exchange, index) => formatStep(exchange, rightExchanges[index]));
  return [
    `${colors.red(`${position}.`)} ${colors.bold(kind)}`,
    `   A: ${toShown(left)}`,
    `   B: ${toShown(right)}`,
    ...steps.map((step) => colors.dim(`     ${step}`)),
    '',
  ].join('\n');
}

function formatStep(
  { method, target, headers, body, answer }: ShownExchange,
  other: ShownExchange | undefined,
): string {
  const sent = Object.entries(headers).map(([name, value]) => ` ${name}: ${value}`);
  const content = body === null ? '' : ` ${body.slice(0, 300)}`;
  const [one, another] = [statusOf(answer), other === undefined ? '–' : statusOf(other.answer)];
  return `${method} ${target}${sent.join('')}${content} → A ${one}, B ${another}`;
}

function statusOf(answer: ShownExchange['answer']): string {
  return 'failure' in answer ? 'no answer' : String(answer.status);
}

function toShown(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value).slice(0, 300);
}
