import type { InventoryUpdate } from '@onhand/spec';
import type { Comparison } from '../comparison.ts';
import { baseUrl, type DoorName, doors } from './doors.ts';

const change: InventoryUpdate = { stock: 1, operation: 'increment' };
const callsPerRound = 300;

/** The mock and a handler that answers fixed JSON, both behind the same MSW. */
export function compareMocks({ msw, rounds }: { msw: 2 | 3; rounds: number }): Promise<Comparison> {
  const title = `One update, behind setupServer of MSW ${msw}`;
  return compare(title, [`onhand behind MSW ${msw}`, `fixed JSON behind MSW ${msw}`], rounds);
}

/** The same mock behind each door. */
export function compareDoors({ rounds }: { rounds: number }): Promise<Comparison> {
  const names: DoorName[] = ['createInventoryFetch', 'onhand behind MSW 2', 'onhand behind MSW 3'];
  return compare('One update, by the door to the mock', names, rounds);
}

async function compare(title: string, names: readonly DoorName[], count: number): Promise<Comparison> {
  const rounds: Comparison['rounds'][number][] = [];
  for (let warmUp = 0; warmUp < 3; warmUp++) await measureAll(names);
  for (let round = 0; round < count; round++) rounds.push(await measureAll(names));
  const [subject = '', ...references] = names;
  return { title, subject, references, rounds };
}

async function measureAll(names: readonly DoorName[]) {
  const figures: Record<string, Record<string, number>> = {};
  for (const name of names) figures[name] = await measure(name);
  return figures;
}

async function measure(name: DoorName): Promise<Record<string, number>> {
  const { fetch, close } = doors[name]();
  try {
    const [startMs, before] = [performance.now(), process.cpuUsage()];
    for (let calls = 0; calls < callsPerRound; calls++) await update(fetch);
    const { user, system } = process.cpuUsage(before);
    return {
      'µs per call': ((performance.now() - startMs) / callsPerRound) * 1000,
      'µs of CPU per call': (user + system) / callsPerRound,
    };
  } finally {
    close();
  }
}

/** One change, and its answer read to the end. */
async function update(fetch: typeof globalThis.fetch): Promise<void> {
  const response = await fetch(`${baseUrl}/products/prod_789/inventory`, {
    method: 'PATCH',
    headers: { authorization: 'Bearer admin', 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });
  const { stock }: { stock: number } = await response.json();
  if (response.status !== 200 || stock < 101) throw new Error(`A mock answered ${response.status}.`);
}
