import { type ProfileId, profileTitles } from '../profiles/profile.ts';
import type { CheckResult } from '../run/check-result.ts';
import type { ContractReport } from '../run/contract-report.ts';

/** The report as JUnit XML: a suite for each profile, a case for each promise. Most CI systems read it. */
export function toJUnit(report: ContractReport): string {
  const suites = report.profiles.map(({ profile }) => toSuite(profile, report));
  const { held, broken, notRun, missingProfiles, durationMs } = report;
  const failures = broken + missingProfiles.length;
  const counts = { tests: held + broken + notRun + missingProfiles.length, failures, skipped: notRun };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="onhand-contract" ${toAttributes({ ...counts, errors: 0, time: seconds(durationMs) })}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function toSuite(
  profile: ProfileId,
  { results, missingProfiles, baseUrl, seed, runs }: ContractReport,
): string {
  const own = results.filter((result) => result.profile === profile);
  const isMissing = missingProfiles.includes(profile);
  const count = (status: CheckResult['status']) => own.filter((result) => result.status === status).length;
  const time = own.reduce((sum, result) => sum + (result.status === 'not-run' ? 0 : result.durationMs), 0);
  const attributes = toAttributes({
    name: profile,
    tests: own.length + (isMissing ? 1 : 0),
    failures: count('broken') + (isMissing ? 1 : 0),
    errors: 0,
    skipped: count('not-run'),
    time: seconds(time),
  });
  const properties = Object.entries({ about: profileTitles[profile], server: baseUrl, seed, runs });
  return [
    `  <testsuite ${attributes}>`,
    '    <properties>',
    ...properties.map(([name, value]) => `      <property ${toAttributes({ name, value })}/>`),
    '    </properties>',
    ...(isMissing ? [missingCase(profile)] : []),
    ...own.map(toCase),
    '  </testsuite>',
  ].join('\n');
}

function missingCase(profile: ProfileId): string {
  const message = `The profile ${profile} was asked for, and the server lacks it.`;
  const attributes = toAttributes({ name: 'is implemented', classname: profile, time: seconds(0) });
  return `    <testcase ${attributes}><failure ${toAttributes({ message, type: 'MissingProfile' })}/></testcase>`;
}

function toCase(result: CheckResult): string {
  const { promise, id, profile } = result;
  const time = seconds(result.status === 'not-run' ? 0 : result.durationMs);
  const attributes = toAttributes({
    name: `${promise} (${id})`,
    classname: `${profile}.${id.split('/')[0]}`,
    time,
  });
  if (result.status === 'held') return `    <testcase ${attributes}/>`;
  const inside =
    result.status === 'not-run'
      ? `<skipped ${toAttributes({ message: result.reason })}/>`
      : `<failure ${toAttributes({ message: result.sentence, type: 'BrokenPromise' })}>${escapeXml(result.message)}</failure>`;
  return `    <testcase ${attributes}>${inside}</testcase>`;
}

const seconds = (ms: number) => (ms / 1_000).toFixed(3);

function toAttributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value)).replace(/\n/g, '&#10;')}"`)
    .join(' ');
}

// XML 1.0 has no way at all to write most control characters, nor a lone surrogate.
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be found.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeXml(text: string): string {
  return text
    .replace(unwritable, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
