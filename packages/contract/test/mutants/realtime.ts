import { isChange, onRequest, toNumber } from './borders.ts';
import type { Json, Mutant } from './mutant.ts';
import { isStream, onMessages, saysMore } from './stream-borders.ts';

const at = (name: string) => `open-realtime-stream/${name}`;

const isUpdate = ({ type }: Json) => type === 'inventory.updated';

/** A border that alters the messages of one kind. */
const onType = (type: string, alter: (message: Json) => readonly Json[]) =>
  onMessages(() => (message) => (message.type === type ? alter(message) : [message]));

const isLow = ({ data }: Json) => {
  const { available, reorder_threshold: line } = Object(data);
  return line !== null && toNumber(available) <= toNumber(line);
};

export const realtimeMutants: readonly Mutant[] = [
  {
    mistake: 'begins a stream with a sign of life, and shows the state with the next change',
    killedBy: [at('snapshot-first')],
    border: onType('snapshot', ({ v, seq, at: time }) => [{ v, seq, at: time, type: 'ping' }]),
  },
  {
    mistake: 'shows what was counted when the stream was opened as a snapshot of nothing reserved',
    killedBy: [at('snapshot-first')],
    border: onType('snapshot', (message) => [{ ...message, data: { ...Object(message.data), reserved: 0 } }]),
  },
  {
    mistake: 'tells a change with the state before it',
    killedBy: [at('tells-each-change')],
    border: onMessages(() => {
      let before: unknown;
      return (message) => {
        const told = isUpdate(message) ? { ...message, data: before } : message;
        before = message.data;
        return [told];
      };
    }),
  },
  {
    mistake: 'tells only the members that a change is about',
    killedBy: [at('tells-each-change'), at('documented-messages')],
    during: [at('only-what-happened')],
    border: onType('inventory.updated', (message) => {
      const { id, stock, available } = Object(message.data);
      return [{ ...message, data: { id, stock, available } }];
    }),
  },
  {
    mistake: 'does not say what the change was',
    killedBy: [at('tells-each-change'), at('documented-messages')],
    during: [at('only-what-happened')],
    border: onType('inventory.updated', ({ change: _change, ...message }) => [message]),
  },
  {
    mistake: 'sends times in milliseconds',
    killedBy: [at('documented-messages')],
    during: [at('only-what-happened')],
    border: onMessages(() => (message) => [{ ...message, at: Date.parse(String(message.at)) }]),
  },
  {
    mistake: 'tells changes of the same moment in another order',
    killedBy: [at('in-order-and-once')],
    border: onMessages(() => {
      let held: Json | undefined;
      return (message) => {
        if (Object(message.change).operation !== 'increment') return [message];
        const both = held === undefined ? [] : [message, held];
        held = held === undefined ? message : undefined;
        return both;
      };
    }),
  },
  {
    mistake: 'tells each change twice',
    killedBy: [at('in-order-and-once'), at('several-products')],
    border: onType('inventory.updated', (message) => [message, message]),
  },
  {
    mistake: 'tells only the last of the changes of a moment',
    killedBy: [at('in-order-and-once')],
    border: onMessages(
      () => (message) => (Object(message.change).operation === 'increment' ? [] : [message]),
    ),
  },
  {
    mistake: 'numbers its messages by the second',
    killedBy: [at('in-order-and-once')],
    border: onMessages(() => (message) => [{ ...message, seq: Math.floor(toNumber(message.seq) / 1e9) }]),
  },
  {
    mistake: 'tells a change that it refuses',
    killedBy: [at('only-what-happened')],
    border: saysMore(async (heard, forward, say) => {
      const response = await forward();
      if (isChange(heard) && response.status === 422) say({ type: 'inventory.updated' });
      return response;
    }),
  },
  {
    mistake: 'tells a repeated request as another change',
    killedBy: [at('only-what-happened')],
    border: saysMore(async (_heard, forward, say) => {
      const response = await forward();
      if (response.headers.has('idempotent-replayed')) say({ type: 'inventory.updated' });
      return response;
    }),
  },
  {
    mistake: 'tells a change before it is made',
    killedBy: [at('after-commit')],
    border: () => {
      let version = 0;
      const border = saysMore(async (heard, forward, say) => {
        if (isChange(heard) && heard.body.operation === 'increment') {
          say({ type: 'inventory.updated', version: version + 1 });
          // The database takes its time.
          for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
        }
        const response = await forward();
        version = toNumber(Object(await response.clone().json()).version) || version;
        return response;
      })();
      return border;
    },
  },
  {
    mistake: 'says with every sale below the line that stock is low',
    killedBy: [at('crossings')],
    border: onMessages(() => {
      let wasLow = false;
      return (message) => {
        const again = isUpdate(message) && isLow(message) && wasLow;
        wasLow = isLow(message);
        return again ? [message, { ...message, type: 'inventory.low_stock' }] : [message];
      };
    }),
  },
  {
    mistake: 'says that stock is low before it tells the sale',
    killedBy: [at('crossings')],
    border: onMessages(() => {
      let held: Json[] = [];
      return (message) => {
        const { type } = message;
        const before = held;
        held = isUpdate(message) && isLow(message) ? [message] : [];
        if (type === 'inventory.low_stock') return [message, ...before];
        return held.length > 0 ? before : [...before, message];
      };
    }),
  },
  {
    mistake: 'never says that there is enough again',
    killedBy: [at('crossings')],
    border: onType('inventory.recovered', () => []),
  },
  {
    mistake: 'tells everybody of all products',
    killedBy: [at('several-products')],
    border: () => async (heard, forward) => {
      if (!isStream(heard)) return forward();
      // A stream of everything, whatever was asked for.
      const others = ['prod_789', 'prod_790'].filter((id) => !heard.query.getAll('product_id').includes(id));
      return forward({ addQuery: others.map((id) => ['product_id', id] as const) });
    },
  },
  {
    mistake: 'begins anew whatever "since" says',
    killedBy: [at('resumes')],
    border: onRequest((heard) => (isStream(heard) ? { query: { since: null } } : {})),
  },
  {
    mistake: 'leaves out the oldest of what was missed',
    killedBy: [at('resumes'), at('last-event-id')],
    border: onMessages((heard) => {
      let isFirst = heard.query.has('since');
      return (message) => {
        const isLeftOut = isFirst && isUpdate(message);
        isFirst &&= !isUpdate(message);
        return isLeftOut ? [] : [message];
      };
    }),
  },
  {
    mistake: 'does not say when everything that was missed has been told',
    killedBy: [at('resumes')],
    timeoutMs: 400,
    border: onType('resumed', () => []),
  },
  {
    mistake: 'adds the versions up as they were before',
    killedBy: [at('resumes')],
    border: onType('resumed', (message) => [{ ...message, version_sum: toNumber(message.version_sum) - 1 }]),
  },
  {
    mistake: 'does not say that something is lost for good',
    killedBy: [at('resync')],
    border: onType('resync', () => []),
  },
  {
    mistake: 'does not know Last-Event-ID',
    killedBy: [at('last-event-id'), at('query-bounds')],
    border: onRequest((heard) => (isStream(heard) ? { headers: { 'last-event-id': null } } : {})),
  },
  {
    mistake: 'counts the events of each stream from one',
    killedBy: [at('last-event-id')],
    border: onMessages(() => {
      let count = 0;
      return (message) => {
        count += 1;
        return [{ ...message, eventId: count }];
      };
    }),
  },
  {
    mistake: 'opens streams of products that it does not have',
    killedBy: [at('unknown-product')],
    border: () => async (heard, forward) => {
      const response = await forward();
      if (!isStream(heard) || response.status !== 404) return response;
      return new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } });
    },
  },
  {
    mistake: 'drops a "since" that it cannot read',
    killedBy: [at('query-bounds')],
    border: onRequest(({ query }) =>
      Number.isNaN(Number(query.get('since'))) ? { query: { since: null } } : {},
    ),
  },
  {
    mistake: 'tells the end of a hold as a release',
    killedBy: [at('holds-expire')],
    border: onType('inventory.updated', (message) => {
      const change = Object(message.change);
      return [
        change.kind === 'reservation_expired'
          ? { ...message, change: { ...change, kind: 'released' } }
          : message,
      ];
    }),
  },
];
