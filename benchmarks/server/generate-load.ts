/** The process that sends the load; prints its figures as JSON. */
import autocannon from 'autocannon';
import type { Load, LoadFigures } from './load.ts';

const load: Load = JSON.parse(process.argv[2] ?? '');

/** Counts the answers itself: autocannon knows latencies to a whole millisecond only. */
async function send(seconds: number): Promise<LoadFigures> {
  const latenciesMs: number[] = [];
  let failures = 0;
  const { url, method, headers, body, connections } = load;
  const running = autocannon({
    url,
    method,
    headers,
    body,
    connections,
    duration: seconds,
    idReplacement: true,
  });
  running.on('response', (_client, status, _bytes, latencyMs) => {
    latenciesMs.push(latencyMs);
    if (status !== 200) failures++;
  });
  const { duration, errors } = await running;
  latenciesMs.sort((a, b) => a - b);
  const percentile = (share: number) => latenciesMs[Math.ceil(latenciesMs.length * share) - 1] ?? Number.NaN;
  return {
    requestsPerSecond: latenciesMs.length / duration,
    p50Ms: percentile(0.5),
    p99Ms: percentile(0.99),
    failures: failures + errors,
  };
}

await send(load.warmUpSeconds);
process.stdout.write(JSON.stringify(await send(load.seconds)));
