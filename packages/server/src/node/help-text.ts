import { type Flag, variableOf } from './flag.ts';
import { serveFlagsByHeading } from './serve-flags.ts';
import { tokenFlags } from './token-flags.ts';

type Flags = Readonly<Record<string, Flag>>;

const width = 112;
const indent = 42;

/** What `onhand-server --help` prints: every flag with its environment variable and what holds without it. */
export const helpText = [
  'onhand-server: the reference server of the inventory API, with its state in memory.',
  '',
  'Usage',
  '  onhand-server [flags]         serve until it is stopped (Ctrl-C)',
  '  onhand-server token [flags]   print a bearer token',
  '',
  'Each flag can be given as the environment variable below it instead; a flag wins. A switch is turned off with --no-,',
  'such as --no-strict, or with =false in its variable. A repeatable flag has its values on lines of their own there.',
  ...Object.entries<Flags>(serveFlagsByHeading).flatMap(([heading, flags]) => [
    '',
    heading,
    ...describe(flags),
  ]),
  '',
  'Flags of token',
  ...describe(tokenFlags),
  '',
  'Either',
  '  --help, --version',
].join('\n');

function describe(flags: Flags): string[] {
  return Object.entries(flags).flatMap(([name, flag]) => {
    const left = [
      `  --${name}${flag.value === undefined ? '' : ` ${flag.value}`}`,
      `    ${variableOf(name)}`,
    ];
    const right = wrap(`${flag.help}${flag.multiple ? '; repeatable' : ''} (${otherwiseOf(flag)})`);
    const height = Math.max(left.length, right.length);
    return Array.from({ length: height }, (_, line) =>
      `${(left[line] ?? '').padEnd(indent)}${right[line] ?? ''}`.trimEnd(),
    );
  });
}

function otherwiseOf({ otherwise, default: value }: Flag): string {
  if (otherwise !== undefined) return otherwise;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return typeof value === 'string' ? value : value?.join(', ') || 'none';
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width - indent) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
