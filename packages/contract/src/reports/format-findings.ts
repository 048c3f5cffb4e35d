import type { SeenFinding } from '../watch/create-watch.ts';
import { type Colors, createColors } from './colors.ts';

/** One finding, as it is found. */
export function formatFinding({ side, rule, request, sentence }: SeenFinding, colors: Colors): string {
  const mark = side === 'server' ? colors.red('✗ server') : colors.yellow('✗ client');
  return `${mark} ${colors.bold(request)} ${sentence} ${colors.dim(`(${rule})`)}`;
}

/** What was found in all, each kind once. */
export function formatFindings(
  { seen, findings }: { readonly seen: number; readonly findings: readonly SeenFinding[] },
  colors: Colors = createColors(false),
): string {
  const of = (side: SeenFinding['side']) => findings.filter((finding) => finding.side === side);
  const lines = [...of('server'), ...of('client')].map(
    (finding) => `${formatFinding(finding, colors)}${finding.count > 1 ? ` ${finding.count} times` : ''}`,
  );
  const verdict =
    findings.length === 0
      ? colors.green('Nothing broke the API')
      : colors.red(
          `${of('server').length} kinds of faults of the server, ${of('client').length} of its clients`,
        );
  return [...lines, '', `${colors.bold(verdict)} ${colors.dim(`in ${seen} requests`)}`].join('\n');
}
