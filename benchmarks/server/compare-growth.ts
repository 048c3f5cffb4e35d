import type { Comparison } from '../comparison.ts';
import { type GrownServer, startGrown } from './start-grown.ts';

const warmUpRequests = 20_000;
const requests = 20_000;

/** What a change costs as there are more products, and as the history of one product grows. */
export async function compareGrowth(options: { rounds: number }): Promise<Comparison[]> {
  return [
    await compare(options, {
      title: 'One change, by products',
      subject: '100,000 products',
      reference: '10 products',
      growths: {
        '100,000 products': { products: 100_000, changes: 0 },
        '10 products': { products: 10, changes: 0 },
      },
    }),
    await compare(options, {
      title: 'One change, by history',
      subject: '1,000,000 entries of one product',
      reference: 'none',
      growths: {
        '1,000,000 entries of one product': { products: 1, changes: 1_000_000 },
        none: { products: 1, changes: 0 },
      },
    }),
    await compare(options, {
      title: 'Memory, over 10,000 products',
      subject: '1,000,000 changes',
      reference: 'none',
      growths: {
        '1,000,000 changes': { products: 10_000, changes: 1_000_000 },
        none: { products: 10_000, changes: 0 },
      },
    }),
  ];
}

interface Pair {
  readonly title: string;
  readonly subject: string;
  readonly reference: string;
  readonly growths: Readonly<Record<string, { products: number; changes: number }>>;
}

/** Both grow first, and are then measured in turn. */
async function compare({ rounds }: { rounds: number }, pair: Pair): Promise<Comparison> {
  const servers = new Map<string, GrownServer>();
  for (const [name, growth] of Object.entries(pair.growths)) {
    const server = await startGrown(growth);
    await server.measure(warmUpRequests);
    servers.set(name, server);
  }
  const measured: Comparison['rounds'][number][] = [];
  for (let round = 0; round < rounds; round++) measured.push(await measureAll(servers));
  for (const server of servers.values()) await server.stop();
  return { title: pair.title, subject: pair.subject, references: [pair.reference], rounds: measured };
}

async function measureAll(servers: ReadonlyMap<string, GrownServer>) {
  const figures: Record<string, Record<string, number>> = {};
  for (const [name, server] of servers) {
    const { cpuMicros, rssMiB, heapMiB } = await server.measure(requests);
    figures[name] = { 'CPU, µs per change': cpuMicros, 'RSS, MiB': rssMiB, 'heap in use, MiB': heapMiB };
  }
  return figures;
}
