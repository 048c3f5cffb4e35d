import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Comparison } from '../comparison.ts';

const names = ['createInventoryFetch', 'onhand behind MSW 3', 'fixed JSON behind MSW 3'];
const program = fileURLToPath(new URL('./measure-start.mjs', import.meta.url));

/** From nothing to the first answer, each in a process of its own. */
export async function compareStarts(options: { rounds: number }): Promise<Comparison> {
  const rounds: Comparison['rounds'][number][] = [];
  for (let round = 0; round < options.rounds; round++) {
    const figures: Record<string, Record<string, number>> = {};
    for (const name of names) {
      const { stdout } = await promisify(execFile)(process.execPath, [program, name]);
      figures[name] = JSON.parse(stdout);
    }
    rounds.push(figures);
  }
  const [subject = '', ...references] = names;
  return { title: 'The start of a mock', subject, references, rounds };
}
