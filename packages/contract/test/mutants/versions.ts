import { edit, isChange, onAnswer, onRequest, readCounts, refuse, toNumber, withHeaders } from './borders.ts';
import type { Mutant } from './mutant.ts';

const at = (name: string) => `update-inventory/preconditions/${name}`;
const race = (name: string) => `update-inventory/concurrency/${name}`;
const model = 'update-inventory/arithmetic/follows-the-model';

export const versionMutants: readonly Mutant[] = [
  {
    mistake: 'does not know If-Match',
    killedBy: [at('if-match-stale'), at('if-match-weak'), race('one-winner-per-version'), model],
    border: onRequest(() => ({ headers: { 'if-match': null } })),
  },
  {
    mistake: 'lets a weak validator match',
    killedBy: [at('if-match-weak')],
    border: onRequest(({ headers }) => ({
      headers: { 'if-match': headers.get('if-match')?.replaceAll('W/', '') ?? null },
    })),
  },
  {
    mistake: 'drops an If-Match that it cannot read',
    killedBy: [at('if-match-malformed')],
    border: onRequest(({ headers }) =>
      /^("|W\/)/.test(headers.get('if-match') ?? '') ? {} : { headers: { 'if-match': null } },
    ),
  },
  {
    mistake: 'reads only the first validator of a list',
    killedBy: [at('if-match-current')],
    border: onRequest(({ headers }) => ({
      headers: { 'if-match': headers.get('if-match')?.split(',')[0] ?? null },
    })),
  },
  {
    mistake: 'sends a weak ETag',
    killedBy: [at('etag-names-version'), 'get-inventory/not-modified'],
    border: () => async (_heard, forward) => {
      const response = await forward();
      const etag = response.headers.get('etag');
      return etag === null ? response : withHeaders(response, { etag: `W/${etag}` });
    },
  },
  {
    mistake: 'does not count a change that leaves all counts as they are',
    killedBy: [at('version-counts-changes')],
    border: () => {
      let last: Response | undefined;
      return async (heard, forward) => {
        const isIdle = JSON.stringify(heard.body) === '{"operation":"increment","stock":0}';
        if (isIdle && last !== undefined) return last.clone();
        const response = await forward();
        if (isChange(heard) && response.ok) last = response.clone();
        return response;
      };
    },
  },
  {
    mistake: 'reads the counts, adds, and writes the sum back',
    killedBy: [race('loses-no-update'), race('never-oversells'), race('one-after-another')],
    border: () => async (heard, forward) => {
      if (heard.body.operation !== 'increment') return forward();
      const { stock, reserved } = await readCounts(heard, forward);
      const sums = {
        stock: stock + toNumber(heard.body.stock),
        reserved: reserved + toNumber(heard.body.reserved),
      };
      const response = await forward({ body: { ...heard.body, operation: 'set', ...sums } });
      return edit(response, (body) => ('operation' in body ? { ...body, operation: 'increment' } : body));
    },
  },
  {
    mistake: 'compares the version and applies the change in two steps',
    killedBy: [race('one-winner-per-version')],
    border: () => async (heard, forward) => {
      const condition = heard.headers.get('if-match');
      if (condition === null || !condition.startsWith('"inv-')) return forward();
      const { version } = await readCounts(heard, forward);
      if (condition.includes(`"inv-${version}"`)) return forward({ headers: { 'if-match': null } });
      return refuse(heard, 412, { code: 'version-mismatch', current_version: version });
    },
  },
  {
    mistake: 'serves an inventory that it has read before',
    killedBy: ['get-inventory/reads-own-writes', model],
    border: () => {
      const kept = new Map<string, Response>();
      return async (heard, forward) => {
        if (heard.method !== 'GET' || !heard.path.endsWith('/inventory')) return forward();
        const known = kept.get(heard.path);
        if (known !== undefined) return known.clone();
        const response = await forward();
        if (response.status === 200) kept.set(heard.path, response.clone());
        return response;
      };
    },
  },
  {
    mistake: 'writes counts as texts',
    killedBy: ['get-inventory/reads-own-writes'],
    border: onAnswer((body) => ('stock' in body ? { ...body, stock: String(body.stock) } : body)),
  },
  {
    mistake: 'sends the inventory as plain text',
    killedBy: ['get-inventory/reads-own-writes'],
    border: () => async (_heard, forward) => withHeaders(await forward(), { 'content-type': 'text/plain' }),
  },
  {
    mistake: 'does not know If-None-Match',
    killedBy: ['get-inventory/not-modified', 'get-inventory/malformed-validator'],
    border: onRequest(() => ({ headers: { 'if-none-match': null } })),
  },
  {
    mistake: 'leaves the settings out of a product',
    killedBy: ['get-product/agrees-with-inventory', 'list-products/agrees-with-inventory'],
    border: onAnswer((body) => ('name' in body ? { ...body, reorder_threshold: null } : body)),
  },
];
