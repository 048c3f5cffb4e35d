import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/client/exchange.ts';
import { shortenEvidence } from '../../src/run/shorten-evidence.ts';

const exchange = (method: string, status: number, body?: object): Exchange => ({
  request: '',
  method,
  target: '/products/mug/inventory',
  as: 'admin',
  headers: {},
  body: body === undefined ? undefined : JSON.stringify(body),
  outcome: { request: '', method, url: '', status, headers: new Headers(), text: '', body: undefined },
});
const start = () => exchange('PATCH', 200, { operation: 'set', stock: 10, reason: 'contract_start' });
const read = () => exchange('GET', 200);
const refused = () => exchange('PATCH', 422, { operation: 'decrement', stock: 99 });
const change = (stock: number, key?: string) =>
  exchange('PATCH', 200, { operation: 'increment', stock, ...(key && { adjustment_id: key }) });

describe('what is shown of a failure', () => {
  it('is all of it, as long as that is no more than five requests', () => {
    const few = [start(), read(), change(1), read(), read()];
    expect(shortenEvidence(few)).toEqual(few);
  });

  it('leaves out reads first, the oldest before the others, and no more than it takes', () => {
    const [first, second, cause, last] = [start(), change(1), change(2), read()];
    const [older, younger] = [read(), read()];
    const shown = shortenEvidence([first, older, second, younger, cause, last]);
    expect(shown).toEqual([first, second, younger, cause, last]);
    expect(shown).not.toContain(older);
  });

  it('leaves out refusals next, and keeps the one after which it went wrong', () => {
    const [first, cause, last] = [start(), refused(), read()];
    expect(shortenEvidence([first, change(1), refused(), change(2), refused(), cause, last])).toEqual([
      first,
      change(1),
      change(2),
      cause,
      last,
    ]);
  });

  it('leaves out what a new start made void, but not where a name of it is used again', () => {
    const named = change(1, 'receipt-1');
    const [again, last] = [start(), change(1, 'receipt-1')];
    const shown = shortenEvidence([start(), named, change(2), change(3), change(4), again, change(5), last]);
    expect(shown).toContain(named);
    expect(shown.length).toBeLessThanOrEqual(5);
  });

  it('is more where every request has changed something', () => {
    const race = [start(), ...Array.from({ length: 8 }, (_, stock) => change(stock)), read()];
    expect(shortenEvidence(race)).toEqual(race);
  });
});
