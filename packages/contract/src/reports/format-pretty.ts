import { profileTitles } from '../profiles/profile.ts';
import type { ProfileSummary } from '../profiles/summarize-profiles.ts';
import type { CheckResult } from '../run/check-result.ts';
import type { ContractReport } from '../run/contract-report.ts';
import { type Colors, createColors } from './colors.ts';
import { formatAgain } from './format-again.ts';
import { type AlikeGroup, groupAlike, introduceOthers } from './group-alike.ts';
import { toCurl } from './to-curl.ts';

type Broken = Extract<CheckResult, { status: 'broken' }>;

/**
 * The report for a terminal: the broken promises first, each with a transcript for a shell, then how the server stands to
 * each profile, and at last what came of it all.
 */
export function formatPretty(report: ContractReport, colors: Colors = createColors(false)): string {
  return [
    ...groupAlike(report.results).flatMap((group) => [
      formatBroken(group.first, report, colors),
      ...formatOthers(group, colors),
    ]),
    ...report.profiles.map((summary) => formatProfile(summary, report, colors)),
    '',
    ...report.restored.map(({ isRestored, sentence }) =>
      isRestored ? colors.dim(sentence) : colors.yellow(sentence),
    ),
    formatCoverage(report, colors),
    formatVerdict(report, colors),
  ].join('\n');
}

function formatBroken(result: Broken, report: ContractReport, colors: Colors): string {
  const label = (text: string) => colors.dim(text.padEnd(13));
  return [
    `${colors.red('✗')} ${colors.bold(`The server does not keep: it ${result.promise}.`)}`,
    indent(result.sentence),
    '',
    `  ${label('It matters:')}${result.why}`,
    `  ${label('Written in:')}${result.source}`,
    `  ${label('Check:')}${result.id} ${colors.dim(`(${result.profile}, ${formatMs(result.durationMs)})`)}`,
    `  ${label('Once more:')}${formatAgain(result, report)}`,
    '',
    indent(formatTranscript(result, report, colors)),
    '',
  ].join('\n');
}

function formatOthers(group: AlikeGroup, colors: Colors): string[] {
  if (group.others.length === 0) return [];
  const ids = group.others.map(({ id }) => `    ${colors.red('✗')} ${id}`);
  return [`  ${introduceOthers(group)}:`, ...ids, ''];
}

/** More commands than these are cut off at the beginning: what came last shows the fault. */
const mostCommands = 8;

function formatTranscript({ exchanges }: Broken, { baseUrl }: ContractReport, colors: Colors): string {
  const shown = exchanges.slice(-mostCommands);
  const leftOut = exchanges.length - shown.length;
  const curl = toCurl(shown, baseUrl)
    .split('\n')
    .map((line) => (line.startsWith('#') ? colors.dim(line) : line))
    .join('\n');
  return leftOut === 0 ? curl : `${colors.dim(`# ${leftOut} earlier requests left out`)}\n${curl}`;
}

function formatProfile(summary: ProfileSummary, report: ContractReport, colors: Colors): string {
  const { profile, status, held, broken, notRun, reasons } = summary;
  const name = profile.padEnd(13);
  const why = reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
  if (status === 'not-implemented') {
    const isMissing = report.missingProfiles.includes(profile);
    const color = isMissing ? colors.red : colors.dim;
    return color(
      `${isMissing ? '✗' : '–'} ${name} not implemented${isMissing ? ', but asked for' : ''}${why}`,
    );
  }
  if (status === 'not-run') return colors.dim(`– ${name} not run${why}`);
  const mark = status === 'held' ? colors.green('✓') : colors.red('✗');
  const counts = [
    ...(held > 0 ? [`${held} held`] : []),
    ...(broken > 0 ? [colors.red(`${broken} broken`)] : []),
    ...(notRun > 0 ? [colors.dim(`${notRun} not run (${reasons.join('; ')})`)] : []),
  ];
  const time = report.results
    .filter((result) => result.profile === profile)
    .reduce((sum, result) => sum + (result.status === 'not-run' ? 0 : result.durationMs), 0);
  const title = colors.dim(`${profileTitles[profile]}, ${formatMs(time)}`);
  return `${mark} ${name} ${counts.join(', ')}  ${title}`;
}

function formatCoverage({ coverage }: ContractReport, colors: Colors): string {
  const seen = coverage.filter(({ answers }) => answers > 0);
  const constraints = coverage.flatMap((answer) => answer.constraints);
  const checked = constraints.filter(({ checked }) => checked > 0);
  return colors.dim(
    `Every answer was held against openapi.yaml: ${seen.length} of ${coverage.length} documented answers and ${checked.length} of ${constraints.length} things said of them were seen.`,
  );
}

function formatVerdict(report: ContractReport, colors: Colors): string {
  const { held, broken, notRun, missingProfiles, seed, durationMs } = report;
  const isKept = broken === 0 && missingProfiles.length === 0;
  const verdict = isKept
    ? colors.green(`${held} ${held === 1 ? 'promise' : 'promises'} held`)
    : colors.red(`${broken} of ${held + broken} promises broken`);
  const rest = notRun === 0 ? '' : `, ${notRun} not run`;
  return `${colors.bold(verdict)}${rest} ${colors.dim(`in ${formatMs(durationMs)}, seed ${seed}`)}`;
}

/** `840 ms`, `3.2 s`. */
export function formatMs(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}
