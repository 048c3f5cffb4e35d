import { type InventoryRules, roles } from '@onhand/spec';
import { signToken } from '../http/auth/sign-token.ts';
import { describeRules } from '../http/describe-rules.ts';
import { createPermits } from '../http/permissions.ts';
import { resolvePolicy } from '../policy-options.ts';
import { isLoopback } from './control-flags.ts';
import type { CliOptions, CliServeOptions } from './read-serve-options.ts';

/** The rules that a server with these options has, as its `GET /inventory/rules` tells them. */
export function rulesOf({ policy }: Pick<CliServeOptions, 'policy'>): InventoryRules {
  const resolved = resolvePolicy(policy);
  return describeRules({ policy: resolved, permits: createPermits(resolved) });
}

/** Where what is said of a thing begins. */
const indent = 13;

/** What a newcomer needs to make a first request, and which reading of the API is in force. */
export async function describeStart(url: string, options: CliOptions): Promise<string[]> {
  const { serve } = options;
  const facts = {
    Policy: describePolicy(rulesOf(serve)),
    Limits: describeLimits(rulesOf(serve)),
    Answers: serve.checkResponses ? 'held against openapi.yaml' : 'not held against openapi.yaml',
    Products: describeProducts(options),
    Streams: describeStreams(serve),
    Tokens: describeTokens(serve),
    Addresses: describeAddresses(serve),
    Faults: serve.control.faults?.length ? `${serve.control.faults.length} in force` : undefined,
    Docs: `${new URL('/docs', url)}, a page to read and try`,
    Control: describeControl(url, serve),
  };
  return [
    `onhand-server listens at ${url}`,
    '',
    ...Object.entries(facts).flatMap(([name, fact]) =>
      fact === undefined ? [] : [`  ${name.padEnd(indent - 3)} ${fact}`],
    ),
    '',
    ...(await describeFirstRequest(url, serve)),
    '',
  ];
}

function describePolicy({ policy, strict, admin_only: adminOnly }: InventoryRules): string {
  return [
    policy,
    ...(strict ? ['strict (a set needs If-Match)'] : []),
    ...(adminOnly ? ['admin only'] : []),
  ].join(', ');
}

/** By hand: the first `toLocaleString` of a process takes longer than all else that is said here. */
const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

function describeLimits(rules: InventoryRules): string {
  const limits: readonly [number | null, (limit: string) => string][] = [
    [rules.max_single_adjustment, (limit) => `${limit} pieces in one change`],
    [rules.max_reserved_percentage, (limit) => `${limit} % of the stock reserved`],
    [rules.max_daily_adjustments, (limit) => `${limit} manual adjustments of a product a day`],
    [rules.hourly_adjustments_per_user, (limit) => `${limit} adjustments an hour per user`],
    [rules.hourly_adjustments_per_ip, (limit) => `${limit} an hour per address`],
  ];
  const inForce = limits.flatMap(([limit, say]) => (limit === null ? [] : [say(number(limit))]));
  return inForce.length === 0 ? 'none beyond arithmetic' : inForce.join(`,\n${' '.repeat(indent)}`);
}

function describeProducts({ serve, productsFile, isWatched }: CliOptions): string {
  const { products, historyLimit, auditLimit } = serve;
  const source = productsFile === undefined ? '' : ` from ${productsFile}${isWatched ? ', watched' : ''}`;
  const kept = `${number(historyLimit)} history entries each, ${number(auditLimit)} audit records`;
  return `${number(products.length)}${source}; state in memory, ${kept}`;
}

function describeStreams({ realtime }: CliServeOptions): string {
  const { eventLimit, maxStreams, maxStreamsPerUser } = realtime;
  return `at most ${number(maxStreams)}, ${number(maxStreamsPerUser)} of a user; ${number(eventLimit)} events kept to go on from`;
}

function describeTokens({ auth }: CliServeOptions): string {
  return [
    'jwksUrl' in auth ? `signed with a key of ${auth.jwksUrl}` : 'signed with the secret (HS256)',
    ...(auth.issuer === undefined ? [] : [`issuer ${auth.issuer}`]),
    ...(auth.audience === undefined ? [] : [`audience ${auth.audience}`]),
  ].join(', ');
}

function describeAddresses({ trustProxy }: CliServeOptions): string | undefined {
  if (trustProxy === 0) return undefined;
  return `of clients from X-Forwarded-For, behind ${trustProxy} ${trustProxy === 1 ? 'proxy' : 'proxies'}`;
}

function describeControl(url: string, { control }: CliServeOptions): string | undefined {
  if (!control.http) return undefined;
  const reach =
    control.http === 'any-host' ? 'for tests, OPEN TO OTHER MACHINES' : 'for tests, on this machine only';
  return `${new URL('/__control', url)}, ${reach}${control.journal === 0 ? '' : ', with a journal'}`;
}

/** Tokens are printed only where nobody but this machine can use them: what is printed may end up in a log. */
async function describeFirstRequest(url: string, serve: CliServeOptions): Promise<string[]> {
  const { auth, products } = serve;
  const path = products[0] ? `/products/${products[0].id}/inventory` : '/products';
  const curl = (token: string) => ['Try it:', `  curl -i ${url}${path} -H "Authorization: Bearer ${token}"`];
  if ('jwksUrl' in auth) return ['Tokens come from your identity provider.', ...curl('$TOKEN')];
  if (!isLoopback(serve.host)) {
    return ['A token: onhand-server token --role admin, with the same ONHAND_JWT_SECRET.', ...curl('$TOKEN')];
  }
  const tokens = await Promise.all(roles.map((role) => signToken({ role, ...auth })));
  return [
    'Tokens, good for 8 hours:',
    ...roles.map((role, index) => `  ${role.padEnd(8)} ${tokens[index]}`),
    '',
    ...curl(tokens[0] ?? ''),
  ];
}
