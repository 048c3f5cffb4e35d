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
const amounts = { connections: 10, warmUpRequests: 10_000, requests: 20_000 };
const probe = (url: string) => fetch(url + path, { method: 'PATCH', headers, body });

const entry = fileURLToPath(import.meta.resolve('@onhand/server'));
const command = [entry.replace(/index\.js$/, 'cli.js'), '--port', '0', '--log', 'silent'];
const onhand: Target = { name: 'onhand-server', args: [...command, '--no-check-responses'] };
const selfChecking: Target = { name: 'with its self-check', args: command };

/** The servers in turn, each round with new processes. */
export async function compareServers(options: { keyed: boolean; rounds: number }): Promise<Comparison> {
  const bareHono = await describeBareHono();
  const rounds: Comparison['rounds'][number][] = [];
  for (let round = 0; round < options.rounds; round++) {
    rounds.push({
      [onhand.name]: await measure(onhand, options.keyed),
      [selfChecking.name]: await measure(selfChecking, options.keyed),
      [bareHono.name]: await measure(bareHono, options.keyed),
    });
  }
  return {
    title: `PATCH, ${options.keyed ? 'an Idempotency-Key in each request' : 'no Idempotency-Key'}`,
    subject: onhand.name,
    references: [bareHono.name, selfChecking.name],
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

async function measure(target: Target, keyed: boolean): Promise<Record<string, number>> {
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
