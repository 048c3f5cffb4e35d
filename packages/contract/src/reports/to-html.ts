import type { ContractReport } from '../run/contract-report.ts';
import { formatMs } from './format-pretty.ts';
import { brokenSection } from './html/broken-section.ts';
import { escapeHtml } from './html/escape-html.ts';
import { profileSection } from './html/profile-section.ts';
import { coverageSection, heldSection, notRunSection, productSection } from './html/rest-sections.ts';
import { style } from './html/style.ts';

/** The report as one HTML page that needs nothing else, for people who do not read logs; light or dark as they like it. */
export function toHtml(report: ContractReport): string {
  const title = `${isKept(report) ? 'Holds' : 'Broken'}: inventory contract of ${report.baseUrl}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${verdict(report)}
${profileSection(report)}
${brokenSection(report)}
${notRunSection(report)}
${heldSection(report)}
${coverageSection(report)}
${productSection(report)}
<footer class="soft small">Checked by onhand-contract with seed ${report.seed} and ${report.runs} sequences, in ${formatMs(report.durationMs)}.</footer>
</main>
</body>
</html>
`;
}

function isKept({ broken, missingProfiles }: ContractReport): boolean {
  return broken === 0 && missingProfiles.length === 0;
}

function verdict(report: ContractReport): string {
  const { held, broken, notRun, missingProfiles, baseUrl, profiles } = report;
  const lacking = profiles.filter(({ status }) => status === 'not-implemented').length;
  const counts = [
    ['good', held, 'promises held'],
    [broken > 0 ? 'bad' : '', broken, 'broken'],
    ['', notRun, 'not run'],
    [
      missingProfiles.length > 0 ? 'bad' : '',
      lacking,
      lacking === 1 ? 'part not implemented' : 'parts not implemented',
    ],
  ];
  return `<header class="verdict${isKept(report) ? '' : ' bad'}">
<h1>${sentenceOf(report)}</h1>
<p class="soft">${escapeHtml(baseUrl)}</p>
<ul class="counts">${counts.map(([kind, count, word]) => `<li class="${kind}"><strong>${count}</strong> ${word}</li>`).join('')}</ul>
</header>`;
}

function sentenceOf({ broken, missingProfiles, held }: ContractReport): string {
  if (broken > 0) return `The server breaks ${broken} of the ${held + broken} promises that were checked`;
  if (missingProfiles.length > 0) return `The server lacks ${escapeHtml(missingProfiles.join(', '))}`;
  if (held === 0) return 'Nothing was checked';
  return held === 1
    ? 'The server keeps the promise that was checked'
    : `The server keeps all ${held} promises that were checked`;
}
