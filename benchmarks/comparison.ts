/** What several contestants did, measured in turn: A B A B …, so that a slow minute of the machine hits all of them. */
export interface Comparison {
  readonly title: string;
  readonly subject: string;
  /** What the subject is compared with. */
  readonly references: readonly string[];
  /** For each round and contestant, its figures by name. */
  readonly rounds: readonly Readonly<Record<string, Readonly<Record<string, number>>>>[];
}

/** The comparison as a Markdown table: medians over the rounds, and medians of the ratios within each round. */
export function renderComparison({ title, subject, references, rounds }: Comparison): string {
  const contestants = [subject, ...references];
  const figures = Object.keys(rounds[0]?.[subject] ?? {});
  const row = (figure: string) => [
    figure,
    ...contestants.map((name) => formatNumber(median(rounds.map((round) => read(round, name, figure))))),
    ...references.map((reference) =>
      formatRatios(rounds.map((round) => read(round, subject, figure) / read(round, reference, figure))),
    ),
  ];
  const head = ['', ...contestants, ...references.map((reference) => `${subject} ÷ ${reference}`)];
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...figures.map(row)];
  return [`## ${title}`, '', ...lines.map((cells) => `| ${cells.join(' | ')} |`), ''].join('\n');
}

function read(round: Comparison['rounds'][number], contestant: string, figure: string): number {
  return round[contestant]?.[figure] ?? Number.NaN;
}

/** The middle one, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

function formatRatios(ratios: readonly number[]): string {
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  return `${median(ratios).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}

function formatNumber(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en-US') : value.toFixed(value >= 100 ? 0 : 2);
}
