import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { developmentSecret, signToken } from '@onhand/server';
import type { Comparison } from '../comparison.ts';
import { startLoad } from './start-load.ts';
import { startTarget, type Target } from './start-target.ts';

const body = '{"stock":1,"operation":"increment"}';
const path = '/products/prod_789/inventory';
const headers = {
  authorization: `Bearer ${await signToken({ role: 'admin', secret: developmentSecret })}`,
  'content-type': 'application/json',
};
/** Node goes on compiling what a program does most for some 20,000 requests. */
const amounts = { connections: 10, warmUpRequests: 30_000, requests: 30_000 };
/** Of a server that takes a millisecond for each. */
const fewer = { connections: 10, warmUpRequests: 1_000, requests: 2_000 };
const probe = (url: string) => fetch(url + path, { method: 'PATCH', headers, body });

const entry = fileURLToPath(import.meta.resolve('@onhand/server'));
const command = [entry.replace(/index\.js$/, 'cli.js'), '--port', '0', '--log', 'silent'];
const onhand: Target = { name: 'onhand-server', args: [...command, '--no-check-responses'] };
const selfChecking: Target = { name: 'with its self-check', args: command };

const { resolve } = createRequire(import.meta.url);
const prismPort = 18_000 + (process.pid % 1_000);
/** Prism answers with examples from openapi.yaml. It takes no port 0, and prints nothing but its log. */
const prism: Target = {
  name: "Prism's mock",
  args: [
    resolve('@stoplight/prism-cli/dist/index.js'),
    'mock',
    ...['--port', String(prismPort), '--verboseLevel', 'info'],
    resolve('@onhand/spec/openapi.yaml'),
  ],
  findUrl: (printed) =>
    printed.includes('Prism is listening') ? `http://127.0.0.1:${prismPort}` : undefined,
};

/** The servers in turn, each round with new processes. */
export async function compareServers(options: { keyed: boolean; rounds: number }): Promise<Comparison> {
  const bareHono = await describeBareHono();
  const rounds: Comparison['rounds'][number][] = [];
  for (let round = 0; round < options.rounds; round++) {
    rounds.push({
      [onhand.name]: await measure(onhand, { ...options, ...amounts }),
      [selfChecking.name]: await measure(selfChecking, { ...options, ...amounts }),
      [bareHono.name]: await measure(bareHono, { ...options, ...amounts }),
      [prism.name]: await measure(prism, { ...options, ...fewer }),
    });
  }
  return {
    title: `PATCH, ${options.keyed ? 'an Idempotency-Key in each request' : 'no Idempotency-Key'}`,
    subject: onhand.name,
    references: [bareHono.name, selfChecking.name, prism.name],
    rounds,
  };
}

/** It answers with what our server answered once, so that the bytes are the same. */
async function describeBareHono(): Promise<Target> {
  const running = await startTarget(onhand, probe);
  const answer = await (await probe(running.url)).text();
  await running.stop();
  return { name: 'bare hono', args: [fileURLToPath(new URL('bare-hono.mjs', import.meta.url)), answer] };
}

async function measure(
  target: Target,
  { keyed, ...amounts }: { keyed: boolean; connections: number; warmUpRequests: number; requests: number },
): Promise<Record<string, number>> {
  const running = await startTarget(target, probe);
  const idle = await running.readUsage();
  const load = await startLoad({ url: running.url + path, headers, body, keyed, ...amounts });
  const before = await running.readUsage();
  const figures = await load.finish();
  const after = await running.readUsage();
  await running.stop();
  return {
    'requests/s': figures.requestsPerSecond,
    'p99, ms': figures.p99Ms,
    'CPU, µs per request': (after.cpuMicros - before.cpuMicros) / amounts.requests,
    'start to first 200, ms': running.startToFirstAnswerMs,
    'RSS idle, MiB': idle.rssMiB,
    'RSS after the load, MiB': after.rssMiB,
  };
}
