import { edit, isChange, onAnswer, refuse, withHeaders } from './borders.ts';
import type { Border, Heard, Json, Mutant } from './mutant.ts';

const at = (name: string) => `every-answer/${name}`;

/** A border that changes the headers of answers with a status that it takes. */
const onHeaders =
  (headers: Readonly<Record<string, string | null>>, takes: (status: number) => boolean): (() => Border) =>
  () =>
  async (_heard, forward) => {
    const response = await forward();
    return takes(response.status) ? withHeaders(response, headers) : response;
  };

const isSuccess = (status: number) => status === 200;
const isRefusal = (status: number) => status >= 400;

/** A border that gives some answers another status. */
const withStatus =
  (status: number, takes: (heard: Heard, response: Response) => boolean): (() => Border) =>
  () =>
  async (heard, forward) => {
    const response = await forward();
    if (!takes(heard, response)) return response;
    return new Response(await response.text(), { status, headers: response.headers });
  };

const withoutNull = (body: Json): Json =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));

export const answerMutants: readonly Mutant[] = [
  {
    mistake: 'falls over a batch without a body',
    killedBy: [at('no-server-error')],
    during: ['batch-update-inventory/alias'],
    border: withStatus(500, ({ path, bytes }) => path.startsWith('/inventory/batch') && bytes.length === 0),
  },
  {
    mistake: 'answers a change without an ETag',
    killedBy: [at('documented-headers'), 'update-inventory/preconditions/etag-names-version'],
    border: () => async (heard, forward) => {
      const response = await forward();
      return isChange(heard) ? withHeaders(response, { etag: null }) : response;
    },
  },
  {
    mistake: 'does not name the requests that it refuses',
    killedBy: [at('documented-headers')],
    border: onHeaders({ 'x-request-id': null }, isRefusal),
  },
  {
    mistake: 'does not say how long a list is',
    killedBy: [at('documented-headers')],
    border: onHeaders({ 'x-total-count': null }, isSuccess),
  },
  {
    mistake: 'tells how long a list is in words',
    killedBy: [at('documented-headers')],
    border: onHeaders({ 'x-total-count': 'many' }, isSuccess),
  },
  {
    mistake: 'answers a change with 201, as if it had created something',
    killedBy: [at('documented-status'), 'update-inventory/arithmetic/increment-adds'],
    border: withStatus(201, (heard, { ok }) => isChange(heard) && ok),
  },
  {
    mistake: 'answers 400 where a rule refuses a change',
    killedBy: [at('documented-body'), 'update-inventory/refusals/insufficient-stock'],
    during: ['update-inventory/refusals/insufficient-stock'],
    border: withStatus(400, (_heard, { status }) => status === 422),
  },
  {
    mistake: 'answers 409 where there is no such reservation',
    killedBy: [at('documented-status'), 'get-reservation/not-found'],
    border: withStatus(409, ({ path }, { status }) => path.includes('/reservations/') && status === 404),
  },
  {
    mistake: 'breaks down over an unknown reservation',
    killedBy: [at('no-server-error'), 'get-reservation/not-found'],
    border: withStatus(500, ({ path }, { status }) => path.includes('/reservations/') && status === 404),
  },
  {
    mistake: 'gives up when two ask at the same moment',
    killedBy: [at('no-server-error'), 'update-inventory/concurrency/loses-no-update'],
    during: ['update-inventory/concurrency/loses-no-update'],
    border: () => {
      let running = 0;
      return async (heard, forward) => {
        if (!isChange(heard)) return forward();
        if (running > 0) return refuse(heard, 503, { code: 'overloaded' });
        running++;
        return forward().finally(() => {
          running--;
        });
      };
    },
  },
  {
    mistake: 'shows a web page where it refuses',
    killedBy: [at('documented-media-type'), at('documented-body'), 'every-operation/problem-document'],
    border: () => async (_heard, forward) => {
      const response = await forward();
      if (response.status < 400) return response;
      const headers = { 'content-type': 'text/html', 'x-request-id': 'req_page' };
      return new Response('<h1>Bad Request</h1>', { status: response.status, headers });
    },
  },
  {
    mistake: 'begins what it sends with a byte order mark',
    killedBy: [at('documented-body')],
    border: () => async (_heard, forward) => {
      const response = await forward();
      const text = await response.text();
      const { status, headers } = response;
      return new Response(text === '' ? null : `\uFEFF${text}`, { status, headers });
    },
  },
  {
    mistake: 'sends lists as text',
    killedBy: [at('documented-media-type')],
    border: onHeaders({ 'content-type': 'text/plain' }, isSuccess),
  },
  {
    mistake: 'writes the numbers of its reports as texts',
    killedBy: [at('documented-body'), 'list-low-stock/counts'],
    border: () => async (heard, forward) => {
      const response = await forward();
      if (!heard.path.startsWith('/inventory/low-stock')) return response;
      return edit(response, (body) => ({ ...body, total_checked: String(body.total_checked) }));
    },
  },
  {
    mistake: 'leaves out what is null',
    killedBy: [at('documented-body'), 'get-product/agrees-with-inventory'],
    border: onAnswer(withoutNull),
  },
  {
    mistake: 'writes times as seconds since 1970',
    killedBy: [at('documented-body'), 'get-inventory/reads-own-writes'],
    border: onAnswer((body) => ('updated_at' in body ? { ...body, updated_at: 1_767_225_600 } : body)),
  },
  {
    mistake: 'makes up codes of its own for refusals',
    killedBy: [at('documented-body'), 'get-reservation/not-found'],
    border: onAnswer((body) => (body.status === 404 ? { ...body, code: 'not-found' } : body)),
  },
  {
    mistake: 'does not say which permission is missing',
    killedBy: [at('documented-body')],
    during: ['every-operation/staff-only-views'],
    border: onAnswer(({ required_permission: _dropped, ...body }) => body),
  },
];
