import type { Call } from '../client/call.ts';
import { type Difference, findDifference } from './find-difference.ts';
import { normalize } from './normalize.ts';
import { type Sides, sendToBoth } from './side.ts';

/** Requests that the sequences do not make: each operation once, and what is wrong before a rule is asked. */
function toCalls(path: string): Call[] {
  const patch = (call: Partial<Call>): Call => ({ method: 'PATCH', target: path, ...call });
  const nothing = { operation: 'increment', stock: 0 };
  return [
    { target: '/products?limit=1' },
    { target: '/products?limit=0' },
    { target: path.replace(/\/inventory$/, '') },
    { target: path },
    { target: path, headers: { 'if-none-match': '*' } },
    { target: path, as: 'nobody' },
    { target: path, headers: { authorization: 'Bearer wrong' } },
    { target: `${path}/history?limit=0` },
    { target: `${path}/history?start_date=yesterday` },
    { target: `${path}/reservations?state=open` },
    { target: `${path}/backorders?limit=0` },
    { target: '/products/no-such-product/inventory' },
    { target: '/no-such-path' },
    { method: 'DELETE', target: path },
    { target: '/inventory/low-stock?threshold=-1' },
    { target: '/inventory/rules' },
    { target: '/inventory/audit?limit=0' },
    { target: '/inventory/audit/verification' },
    patch({ json: { stock: -1 } }),
    patch({ json: { stock: 'many' } }),
    patch({ json: { ...nothing, colour: 'red' } }),
    patch({ json: { ...nothing, reason: 'x'.repeat(101) } }),
    patch({ json: nothing, headers: { 'if-match': 'unquoted' } }),
    patch({ json: nothing, headers: { 'content-type': 'text/plain' } }),
    patch({ bytes: new Uint8Array([0x7b]), headers: { 'content-type': 'application/json' } }),
    { method: 'POST', target: '/inventory/batch-update', json: { updates: [] } },
    { method: 'POST', target: '/inventory/backorders/no-such-backorder/fulfill' },
  ];
}

/** A request that both were sent, and how the answers differ; of successes only status, media type and headers count. */
export interface TourDifference extends Difference {
  readonly call: Call;
}

/** Sends each request of the tour to both servers, and collects what differs. */
export async function tour(sides: Sides): Promise<TourDifference[]> {
  const found: TourDifference[] = [];
  for (const call of toCalls(sides[0].product.path)) {
    const answers = await sendToBoth(sides, () => call);
    const [left, right] = answers.map((answer) => {
      const normal = normalize(answer, 0);
      const { etag: _etag, ...headers } = normal.headers;
      return { ...normal, headers, body: answer.status < 400 ? null : normal.body };
    });
    if (left === undefined || right === undefined) continue;
    const difference = findDifference(left, right);
    if (difference !== undefined) found.push({ ...difference, call });
  }
  return found;
}
