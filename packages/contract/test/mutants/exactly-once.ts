import { edit, isChange, onAnswer, onChange, onRequest, readCounts, refuse, withHeaders } from './borders.ts';
import type { Border, Heard, Mutant } from './mutant.ts';

const at = (name: string) => `update-inventory/exactly-once/${name}`;
const race = (name: string) => `update-inventory/concurrency/${name}`;
const model = 'update-inventory/arithmetic/follows-the-model';

const keyOf = ({ headers }: Heard) => headers.get('idempotency-key');
const idOf = ({ body, headers }: Heard) => body.adjustment_id ?? headers.get('x-adjustment-id') ?? undefined;

/** Keeps answers under a name of the request's own, and gives them again whatever else is asked. */
function remembering(
  nameOf: (heard: Heard) => string | null,
  isKept: (response: Response) => boolean,
): () => Border {
  return () => {
    const kept = new Map<string, Response>();
    return async (heard, forward) => {
      const name = nameOf(heard);
      const known = name === null ? undefined : kept.get(name);
      if (known !== undefined) {
        return withHeaders(known.clone(), known.ok ? { 'idempotent-replayed': 'true' } : {});
      }
      const response = await forward();
      if (name !== null && isKept(response)) kept.set(name, response.clone());
      return response;
    };
  };
}

export const exactlyOnceMutants: readonly Mutant[] = [
  {
    mistake: 'does not know Idempotency-Key',
    killedBy: [at('replay'), at('key-reuse'), race('one-effect-per-key'), model],
    border: onRequest(() => ({ headers: { 'idempotency-key': null } })),
  },
  {
    mistake: 'answers a repeated key with a conflict instead of the first answer',
    killedBy: [at('replay'), at('notes-aside')],
    border: () => async (heard, forward) => {
      const response = await forward();
      const isReplay = response.headers.has('idempotent-replayed');
      return isReplay ? refuse(heard, 409, { code: 'idempotency-in-progress' }) : response;
    },
  },
  {
    mistake: 'applies a replayed change a second time',
    killedBy: [at('replay'), model],
    border: () => async (_heard, forward) => {
      const response = await forward();
      if (response.headers.has('idempotent-replayed'))
        await forward({ headers: { 'idempotency-key': null } });
      return response;
    },
  },
  {
    mistake: 'answers a repeated key with the present counts',
    killedBy: [at('replay')],
    border: () => async (heard, forward) => {
      const response = await forward();
      if (!response.headers.has('idempotent-replayed')) return response;
      const { stock, version } = await readCounts(heard, forward);
      return edit(response, (body) => ({ ...body, stock, version }));
    },
  },
  {
    mistake: 'does not say that an answer is replayed',
    killedBy: [at('replay'), at('notes-aside')],
    border: () => async (_heard, forward) => withHeaders(await forward(), { 'idempotent-replayed': null }),
  },
  {
    mistake: 'does not compare the body with that of the first request with the key',
    killedBy: [at('key-reuse'), model],
    border: remembering(
      (heard) => (keyOf(heard) === null ? null : `${heard.path} ${keyOf(heard)}`),
      ({ ok }) => ok,
    ),
  },
  {
    mistake: 'keeps refusals under their key as well',
    killedBy: [at('refusal-frees-key')],
    border: remembering(keyOf, ({ status }) => status === 422),
  },
  {
    mistake: 'has one store of keys for all products',
    killedBy: [at('key-per-product')],
    border: remembering(
      (heard) => (keyOf(heard) === null ? null : `${keyOf(heard)} ${JSON.stringify(heard.body)}`),
      ({ ok }) => ok,
    ),
  },
  {
    mistake: 'has one store of keys for all callers',
    killedBy: [at('key-per-caller')],
    border: remembering(
      (heard) =>
        keyOf(heard) === null ? null : `${keyOf(heard)} ${heard.path} ${JSON.stringify(heard.body)}`,
      ({ ok }) => ok,
    ),
  },
  {
    mistake: 'looks at If-Match before the key',
    killedBy: [at('replay-despite-stale-version'), model],
    border: () => async (heard, forward) => {
      const condition = heard.headers.get('if-match');
      if (condition === null || !condition.startsWith('"inv-')) return forward();
      const { version } = await readCounts(heard, forward);
      if (condition.includes(`"inv-${version}"`)) return forward();
      return refuse(heard, 412, { code: 'version-mismatch', current_version: version });
    },
  },
  {
    mistake: 'takes notes for part of what identifies a request',
    killedBy: [at('notes-aside')],
    border: () => {
      const bodies = new Map<string, string>();
      return async (heard, forward) => {
        const key = keyOf(heard);
        const before = key === null ? undefined : bodies.get(key);
        const notes = JSON.stringify(heard.body.notes ?? null);
        if (before !== undefined && before !== notes)
          return refuse(heard, 422, { code: 'idempotency-key-reused' });
        if (key !== null) bodies.set(key, notes);
        return forward();
      };
    },
  },
  {
    mistake: 'does not tell upper from lower case in keys',
    killedBy: [at('names-to-the-letter')],
    border: onRequest((heard) => ({ headers: { 'idempotency-key': keyOf(heard)?.toLowerCase() ?? null } })),
  },
  {
    mistake: 'takes the spaces at the end of an adjustment id away',
    killedBy: [at('names-to-the-letter')],
    border: onChange(({ body }) =>
      typeof body.adjustment_id === 'string'
        ? { body: { ...body, adjustment_id: body.adjustment_id.trimEnd() } }
        : {},
    ),
  },
  {
    mistake: 'cuts a key that is too long and mends one that is malformed',
    killedBy: [at('key-syntax')],
    border: onRequest((heard) => {
      const key = keyOf(heard);
      return key === null ? {} : { headers: { 'idempotency-key': key.slice(0, 255).replaceAll(' ', '-') } };
    }),
  },
  {
    mistake: 'remembers a key only once the change is made',
    killedBy: [race('one-effect-per-key')],
    border: () => {
      const remember = remembering(keyOf, ({ ok }) => ok)();
      return (heard, forward) => remember(heard, () => forward({ headers: { 'idempotency-key': null } }));
    },
  },
  {
    mistake: 'does not know adjustment ids',
    killedBy: [at('adjustment-id'), race('one-effect-per-adjustment-id')],
    border: onChange(({ body: { adjustment_id: _dropped, ...body } }) => ({
      body,
      headers: { 'x-adjustment-id': null },
    })),
  },
  {
    mistake: 'says that every reuse of an adjustment id asks for the same',
    killedBy: [at('adjustment-id'), model],
    border: onAnswer((body) => ('payload_matches' in body ? { ...body, payload_matches: true } : body)),
  },
  {
    mistake: 'does not know X-Adjustment-ID',
    killedBy: [at('adjustment-id-header')],
    border: onRequest(() => ({ headers: { 'x-adjustment-id': null } })),
  },
  {
    mistake: 'takes an adjustment id once for all products together',
    killedBy: [at('adjustment-id-per-product')],
    border: () => {
      const used = new Map<unknown, string>();
      return async (heard, forward) => {
        const id = idOf(heard);
        const path = used.get(id);
        if (path !== undefined && path !== heard.path) return forward({ path });
        if (id !== undefined) used.set(id, heard.path);
        return forward();
      };
    },
  },
  {
    mistake: 'uses up the adjustment id of a refused request',
    killedBy: [at('refusal-frees-adjustment-id')],
    border: () => {
      const burnt = new Set<unknown>();
      return async (heard, forward) => {
        const id = idOf(heard);
        if (burnt.has(id)) return refuse(heard, 409, { code: 'adjustment-already-processed' });
        const response = await forward();
        if (id !== undefined && response.status === 422) burnt.add(id);
        return response;
      };
    },
  },
  {
    mistake: 'looks at the adjustment id before the key',
    killedBy: [at('key-before-adjustment-id')],
    border: () => {
      const used = new Set<unknown>();
      return async (heard, forward) => {
        const id = idOf(heard);
        const response = await forward(used.has(id) ? { headers: { 'idempotency-key': null } } : {});
        if (id !== undefined && response.ok) used.add(id);
        return response;
      };
    },
  },
  {
    mistake: 'checks and books an adjustment id in two steps',
    killedBy: [race('one-effect-per-adjustment-id')],
    border: () => {
      const used = new Set<unknown>();
      return async (heard, forward) => {
        const id = isChange(heard) ? idOf(heard) : undefined;
        if (id === undefined) return forward();
        if (used.has(id)) return refuse(heard, 409, { code: 'adjustment-already-processed' });
        const { adjustment_id: _kept, ...body } = heard.body;
        const response = await forward({ body });
        used.add(id);
        return edit(response, (answer) => answer);
      };
    },
  },
  {
    mistake: 'uses up the key of a request that it refused',
    killedBy: [at('refusal-frees-key')],
    border: () => {
      const burnt = new Set<string>();
      return async (heard, forward) => {
        const key = keyOf(heard);
        if (key !== null && burnt.has(key)) return refuse(heard, 422, { code: 'idempotency-key-reused' });
        const response = await forward();
        if (key !== null && response.status === 422) burnt.add(key);
        return response;
      };
    },
  },
];
