import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createColors } from '../reports/colors.ts';
import { formatPretty } from '../reports/format-pretty.ts';
import { toGithub } from '../reports/to-github.ts';
import { toHtml } from '../reports/to-html.ts';
import { toJson } from '../reports/to-json.ts';
import { toJUnit } from '../reports/to-junit.ts';
import type { ContractReport } from '../run/contract-report.ts';
import type { ReporterName, ReporterOutput } from './read-reporters.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Writes the report in each form that was asked for. @throws UsageError when a file cannot be written. */
export async function writeReports(
  report: ContractReport,
  outputs: readonly ReporterOutput[],
  terminal: Terminal,
): Promise<void> {
  for (const { name, file } of outputs) {
    if (file === undefined) {
      terminal.out(`${format(name, report, terminal.hasColors).trimEnd()}\n`);
      continue;
    }
    await writeDocument(file, format(name, report, false));
    terminal.err(`Wrote ${file}\n`);
  }
}

function format(name: ReporterName, report: ContractReport, hasColors: boolean): string {
  const formats = {
    pretty: () => formatPretty(report, createColors(hasColors)),
    junit: () => toJUnit(report),
    json: () => toJson(report),
    html: () => toHtml(report),
    github: () => toGithub(report),
  };
  return formats[name]();
}

/** Writes a file and the folders above it. @throws UsageError that says which and why. */
export async function writeDocument(file: string, content: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  } catch (error) {
    throw new UsageError(`Failed to write ${file}: ${error instanceof Error ? error.message : error}`);
  }
}
