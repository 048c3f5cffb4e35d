/**
 * Follows one product with many streams while it is changed at a steady rate, and writes what came of it to realtime.md.
 *
 * node server/measure-realtime.ts [changes per second …]
 */
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { signToken } from '@onhand/server';
import { type FollowersFigures, startFollowers } from './start-followers.ts';
import { type RunningTarget, startTarget } from './start-target.ts';

const productId = 'prod_789';
const subscribers = 1_000;
const seconds = 20;
const rates = process.argv.slice(2).map(Number);
const cli = fileURLToPath(new URL('../node_modules/@onhand/server/dist/cli.js', import.meta.url));

const token = await signToken({ role: 'admin' });
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

interface Outcome {
  readonly rate: number;
  readonly changes: number;
  readonly seconds: number;
  readonly changeP99Ms: number;
  readonly followers: FollowersFigures;
  readonly cpuMicros: number;
  /** What else waits for the processors, on average over the last minute. */
  readonly load: number;
  readonly rssMiB: { readonly before: number; readonly after: number };
}

const nowMs = () => performance.timeOrigin + performance.now();
const pass = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Makes changes at a steady rate, whether or not the ones before are answered. */
async function change({ url }: RunningTarget, rate: number) {
  const latenciesMs: number[] = [];
  const pending: Promise<void>[] = [];
  // Few connections, as a server behind a proxy has: what does not fit waits, and the wait counts.
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const send = async () => {
    const sentMs = performance.now();
    const body = JSON.stringify({ operation: 'increment', stock: 0, notes: String(nowMs()) });
    const sent = request(`${url}/products/${productId}/inventory`, { method: 'PATCH', headers, agent });
    const answered = once(sent, 'response');
    sent.end(body);
    const [answer] = await answered;
    if (answer.statusCode !== 200) throw new Error(`A change was answered with ${answer.statusCode}.`);
    await once(answer.resume(), 'end');
    latenciesMs.push(performance.now() - sentMs);
  };
  const startMs = performance.now();
  for (let count = 0; count < rate * seconds; count++) {
    const early = startMs + (count * 1_000) / rate - performance.now();
    if (early > 1) await pass(early);
    pending.push(send());
  }
  await Promise.all(pending);
  agent.destroy();
  latenciesMs.sort((a, b) => a - b);
  return {
    changes: latenciesMs.length,
    seconds: (performance.now() - startMs) / 1_000,
    changeP99Ms: latenciesMs[Math.ceil(latenciesMs.length * 0.99) - 1] ?? Number.NaN,
  };
}

async function measure(rate: number): Promise<Outcome> {
  const [load = Number.NaN] = loadavg();
  const server = await startTarget(
    {
      name: 'onhand-server',
      args: [cli, '--port', '0', '--log', 'silent', '--no-check-responses', '--max-streams-per-user', '1000'],
    },
    (url) => fetch(`${url}/products`, { headers }),
  );
  try {
    const followers = await startFollowers({
      url: `${server.url}/inventory/realtime?product_id=${productId}`,
      token,
      productId,
      count: subscribers,
    });
    const before = await server.readUsage();
    const made = await change(server, rate);
    const figures = await followers.finish(1 + made.changes);
    const after = await server.readUsage();
    return {
      rate,
      ...made,
      followers: figures,
      cpuMicros: after.cpuMicros - before.cpuMicros,
      load,
      rssMiB: { before: before.rssMiB, after: after.rssMiB },
    };
  } finally {
    await server.stop();
  }
}

function describe({ rate, changes, followers, ...outcome }: Outcome): string {
  const received = `${Math.min(...followers.received)} to ${Math.max(...followers.received)}`;
  return [
    rate,
    changes,
    outcome.seconds.toFixed(1),
    received,
    followers.leaps,
    followers.cutOff,
    followers.p50Ms,
    followers.p99Ms,
    followers.maxMs,
    outcome.changeP99Ms.toFixed(1),
    `${Math.round(outcome.cpuMicros / (outcome.seconds * 1e4))} %`,
    (outcome.cpuMicros / followers.received.reduce((sum, count) => sum + count, 0)).toFixed(2),
    `${Math.round(outcome.rssMiB.before)} → ${Math.round(outcome.rssMiB.after)}`,
    outcome.load.toFixed(1),
  ].join(' | ');
}

const outcomes: Outcome[] = [];
for (const rate of rates.length > 0 ? rates : [50, 100, 200, 400]) {
  outcomes.push(await measure(rate));
  process.stdout.write(`${describe(outcomes.at(-1) as Outcome)}\n`);
}

const page = `# ${subscribers.toLocaleString('en')} streams of one product

Made by \`pnpm --filter @onhand/benchmarks realtime\` with Node ${process.versions.node} on ${availableParallelism()} × ${cpus()[0]?.model}. Three processes on the machine: the server as
the command starts it (without its self-check), the subscribers, and the one that makes the changes, ${seconds} s at each rate. A subscriber is a bare socket
that compares each version with the one before.

| changes/s asked | made | in s | told to each | leaps | cut off | p50, ms | p99, ms | max, ms | change p99, ms | server CPU | CPU per message, µs | server RSS, MiB | load before |
| --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
${outcomes.map((outcome) => `| ${describe(outcome)} |`).join('\n')}

\`told to each\`: the fewest and the most changes that one of the subscribers was told of; \`leaps\`: versions that did not follow the one before; both over all
subscribers. A latency runs from the moment before a change is sent to the moment after a subscriber has read of it; 10000 stands for all that is longer. CPU is a share of one
core. \`load before\`: how many other processes waited for the processors; with more than one or two, the latencies are theirs.
`;
await writeFile(new URL('../realtime.md', import.meta.url), page);
