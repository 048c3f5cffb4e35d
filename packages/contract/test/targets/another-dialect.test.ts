import { expect, it } from 'vitest';
import { runContract } from '../../src/index.ts';
import type { Border, Json } from '../mutants/mutant.ts';
import { startMutant } from '../mutants/start-mutant.ts';
import { allTokens } from './all-tokens.ts';

const baseUrl = 'http://contract.test/api';
/** Less than any page that the suite asks for. */
const longestPage = 10;
const lists = /\/(products|history|reservations|backorders|low-stock|audit)$/;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members of its own in every object, times with an offset and microseconds, titles in its own words. */
function translate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translate);
  if (typeof value === 'string')
    return value.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})Z$/, '$1000+00:00');
  if (!isObject(value)) return value;
  const entries = Object.entries(value).reverse();
  const members = entries.map(([name, inner]) => [name, name === 'metadata' ? inner : translate(inner)]);
  return { _links: { self: { href: '/' } }, ...Object.fromEntries(members) };
}

/** Of the first object alone: what stands inside of an answer need not look like an answer of its own. */
function speak(body: unknown): unknown {
  const translated = translate(body);
  if (!isObject(translated)) return translated;
  const isProblem = typeof translated.title === 'string' && translated.status !== 422;
  return { ...translated, trace: 'none', ...(isProblem && { title: 'Leider nein' }) };
}

/** As long as it is, with an address of its own and other links around it. */
function inItsWay(link: string | null): Readonly<Record<string, string>> {
  const [, target] = /^<([^>]*)>/.exec(link ?? '') ?? [];
  if (target === undefined) return {};
  const first = `<${new URL('/api', baseUrl)}>; title="a, b; c"; rel="first"`;
  return { link: `${first}, <${new URL(target, baseUrl)}>; rel=next; title="more"` };
}

/** A right server that does all in another way which the documentation leaves open. */
const dialect: Border = async ({ path, query }, forward) => {
  const limit = Number(query.get('limit') ?? 100);
  const isTooLong = lists.test(path) && limit > longestPage && limit <= 1_000;
  const answer = await forward(isTooLong ? { query: { limit: String(longestPage) } } : {});
  const type = answer.headers.get('content-type') ?? '';
  if (!type.includes('json')) return answer;
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  headers.set('content-type', `${type.split(';')[0]}; Charset="UTF-8"`);
  for (const [name, value] of Object.entries(inItsWay(answer.headers.get('link')))) headers.set(name, value);
  const text = JSON.stringify(speak(await answer.json()), null, '\t');
  return new Response(`${text}\n`, { status: answer.status, headers });
};

it('finds nothing wrong with a server that does all in another way which is left open', async () => {
  const report = await runContract({
    baseUrl,
    tokens: allTokens,
    products: ['prod_789', 'prod_790'],
    fetch: startMutant(dialect),
    runs: 5,
  });
  const broken = report.results.flatMap((result) =>
    result.status === 'broken' ? [`${result.id}: ${result.message.slice(0, 400)}`] : [],
  );
  expect(broken).toEqual([]);
  expect(report.held).toBeGreaterThan(150);
});
