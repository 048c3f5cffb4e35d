import { UsageError } from './usage-error.ts';

/** Forms of a report. */
const reporterNames = ['pretty', 'junit', 'json', 'html', 'github'] as const;
export type ReporterName = (typeof reporterNames)[number];

/** One form, and where it goes. */
export interface ReporterOutput {
  readonly name: ReporterName;
  /** The standard output when `undefined`. */
  readonly file: string | undefined;
}

const isReporterName = (name: string): name is ReporterName => reporterNames.some((known) => known === name);
const forPeople: readonly ReporterName[] = ['pretty', 'github'];

/**
 * Reads `--reporter NAME[=FILE]` and `--output FILE`, which is for the one report that is a document and has no file yet.
 *
 * @throws UsageError when two documents would be mixed in one place.
 */
export function readReporters(given: readonly string[], output: string | undefined): ReporterOutput[] {
  const reporters = given.map(readReporter);
  const homeless = reporters.filter(({ name, file }) => file === undefined && !forPeople.includes(name));
  if (output !== undefined && homeless.length !== 1) {
    throw new UsageError(
      'Failed to read --output: it is for exactly one of junit, json and html. Write --reporter junit=FILE for each.',
    );
  }
  if (
    output === undefined &&
    homeless.length > 0 &&
    reporters.filter(({ file }) => file === undefined).length > 1
  ) {
    const [first] = homeless;
    throw new UsageError(
      `Failed to read --reporter: two reports cannot share the standard output. Write --reporter ${first?.name}=FILE.`,
    );
  }
  return reporters.map((reporter) =>
    homeless.includes(reporter) ? { ...reporter, file: output } : reporter,
  );
}

function readReporter(text: string): ReporterOutput {
  const [name = '', ...rest] = text.split('=');
  if (!isReporterName(name)) {
    throw new UsageError(`Failed to read --reporter: '${name}' is not one of ${reporterNames.join(', ')}.`);
  }
  const file = rest.join('=');
  return { name, file: file === '' ? undefined : file };
}
