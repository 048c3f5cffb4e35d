import { describe, expect, it } from 'vitest';
import { problem } from '../answers.ts';
import { failConnection } from '../scripted-fetch.ts';
import { listen } from './listen.ts';
import { createLiveWorld, mark, snapshot, stateAt, updated } from './live-world.ts';

const streamPath = '/inventory/realtime';
const inventoryPath = '/products/mug/inventory';
const minuteMs = 60_000;

/** A world in which an answer goes on for as long as the test tells something. */
function createStreamWorld(options: Parameters<typeof createLiveWorld>[0] = {}) {
  const world = createLiveWorld({ realtime: {}, ...options });
  const streams: ReturnType<typeof openStream>[] = [];
  world.refuse.set(streamPath, ({ signal }) => {
    const stream = openStream(signal ?? undefined);
    streams.push(stream);
    return stream.response;
  });
  return { ...world, streams };
}

function openStream(signal: AbortSignal | undefined) {
  const encoder = new TextEncoder();
  let isCancelled = false;
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (own) => {
      controller = own;
    },
    cancel: () => {
      isCancelled = true;
    },
  });
  const write = (text: string) => controller?.enqueue(encoder.encode(text));
  return {
    response: new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    signal,
    write,
    get isCancelled() {
      return isCancelled;
    },
    tell: (message: object) => write(`id: 1\ndata: ${JSON.stringify(message)}\n\n`),
    cut: () => controller?.error(new TypeError('terminated')),
    end: () => controller?.close(),
  };
}

describe('without sockets, as in Node 20 or with a fetch of one’s own', () => {
  it('changes are told over one long answer', async () => {
    const world = createStreamWorld();
    const { versions, subscription } = listen(world, ['mug', 'pot']);
    await world.clock.settle();
    const [stream] = world.streams;
    stream?.tell(snapshot(10, stateAt(1)));
    stream?.write(': nothing\n\nevent: other\ndata: {}\n\n');
    stream?.tell(snapshot(10, stateAt(1, { id: 'pot' })));
    const text = `data: ${JSON.stringify(updated(11, stateAt(2)))}\n\n`;
    stream?.write(text.slice(0, 40));
    stream?.write(text.slice(40));
    await world.clock.settle();

    expect(versions()).toEqual([1, 1, 2]);
    expect(subscription.status).toBe('live');
    const [request] = world.sent;
    expect(request?.url).toBe('https://shop.example/api/inventory/realtime?product_id=mug&product_id=pot');
    expect(request?.headers.get('authorization')).toBe('Bearer secret-token');
    subscription.close();
    await world.clock.settle();
    expect([stream?.signal?.aborted, stream?.isCancelled]).toEqual([true, true]);
    expect(world.clock.pending).toBe(0);
  });

  it.each([
    ['is cut', (stream?: ReturnType<typeof openStream>) => stream?.cut()],
    ['ends', (stream?: ReturnType<typeof openStream>) => stream?.end()],
    [
      'is ended with a code',
      (stream?: ReturnType<typeof openStream>) => stream?.write('event: close\ndata: {"code":1001}\n\n'),
    ],
  ])('an answer that %s is asked for again, from the last message', async (_, end) => {
    const world = createStreamWorld();
    listen(world);
    await world.clock.settle();
    world.streams[0]?.tell(snapshot(10, stateAt(1)));
    await world.clock.settle();
    end(world.streams[0]);
    await world.clock.advance(250);

    expect(world.sent.map(({ url }) => new URL(url).searchParams.get('since'))).toEqual([null, '10']);
  });

  it('a token that is refused is replaced once', async () => {
    const world = createStreamWorld({
      accessToken: ({ rejected }) => (rejected === undefined ? 'old' : 'new'),
    });
    const open = world.refuse.get(streamPath) ?? failConnection;
    world.refuse.set(streamPath, (request) =>
      request.headers.get('authorization') === 'Bearer new'
        ? open(request)
        : problem('unauthorized')(request),
    );
    listen(world);
    await world.clock.settle();

    expect(world.streams).toHaveLength(1);
  });

  it('a product that does not exist is told of', async () => {
    const world = createStreamWorld();
    world.refuse.set(streamPath, problem('product-not-found'));
    const { errors } = listen(world, 'lost');
    await world.clock.settle();

    expect(errors).toMatchObject([{ code: 'product-not-found' }]);
    expect(world.clock.pending).toBe(0);
  });
});

describe('a network that lets no sockets through', () => {
  it('has the second one in vain followed by a long answer, and sockets tried again later', async () => {
    const world = createStreamWorld();
    const sockets: EventTarget[] = [];
    class DeadSocket extends EventTarget {
      constructor() {
        super();
        sockets.push(this);
        queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('close'), { code: 1006 })));
      }
      close() {}
    }
    const blocked = createStreamWorld({ realtime: { WebSocket: DeadSocket } });
    expect(world.sockets).toHaveLength(0);
    const { subscription, statuses } = listen(blocked);
    await blocked.clock.advance(1000);
    expect(sockets).toHaveLength(2);
    blocked.streams[0]?.tell(snapshot(10, stateAt(1)));
    await blocked.clock.settle();
    expect(subscription.status).toBe('live');
    expect(statuses).toEqual(['live']);

    for (let minute = 0; minute < 10; minute++) {
      blocked.streams[0]?.tell(mark('ping', 10));
      await blocked.clock.advance(minuteMs / 2);
      blocked.streams[0]?.tell(mark('ping', 10));
      await blocked.clock.advance(minuteMs / 2);
    }
    // After one minute, two more and four more.
    expect(sockets).toHaveLength(5);
    expect(blocked.streams).toHaveLength(1);
    expect(subscription.status).toBe('live');
  });
});

describe('a stream that ends for good while a better way is still to be tried', () => {
  it('is followed by asking, again and again', async () => {
    class DeadSocket extends EventTarget {
      constructor() {
        super();
        queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('close'), { code: 1006 })));
      }
      close() {}
    }
    const world = createStreamWorld({ realtime: { WebSocket: DeadSocket, pollIntervalMs: 10_000 } });
    const { versions, subscription } = listen(world);
    await world.clock.advance(1000);
    world.streams[0]?.tell(snapshot(10, stateAt(1)));
    await world.clock.advance(40_000);
    world.refuse.set(streamPath, problem('route-not-found'));
    world.streams[0]?.cut();
    await world.clock.advance(10 * minuteMs);
    expect(subscription.status).toBe('polling');
    world.states.set('mug', stateAt(2));
    await world.clock.advance(12_000);

    expect(versions()).toEqual([1, 2]);
    subscription.close();
  });
});

describe('several servers that know nothing of each other’s tickets', () => {
  it('tell changes over a long answer, which needs none', async () => {
    const refused: string[] = [];
    class RefusedSocket extends EventTarget {
      constructor(url: string) {
        super();
        refused.push(url);
        queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('close'), { code: 4401 })));
      }
      close() {}
    }
    const world = createStreamWorld({ realtime: { WebSocket: RefusedSocket }, accessToken: () => 'a-token' });
    const { subscription } = listen(world);
    await world.clock.advance(1000);
    world.streams[0]?.tell(snapshot(10, stateAt(1)));
    await world.clock.settle();

    expect(refused).toHaveLength(2);
    expect(subscription.status).toBe('live');
  });
});

describe('a server without streams', () => {
  it('is asked every so often with the ETag, and not any more when nobody is told', async () => {
    const world = createLiveWorld({ realtime: { pollIntervalMs: 10_000 } });
    world.refuse.set(streamPath, problem('route-not-found'));
    const { updates, subscription, statuses } = listen(world);
    await world.clock.advance(1000);
    expect(subscription.status).toBe('polling');
    world.states.set('mug', stateAt(2));
    await world.clock.advance(10_000);
    await world.clock.advance(10_000);

    expect(updates).toMatchObject([
      { inventory: { version: 1 }, type: 'snapshot', source: 'poll', missedChanges: 0 },
      { inventory: { version: 2 }, type: 'updated', source: 'poll', missedChanges: 1 },
    ]);
    expect(statuses).toEqual(['polling']);
    const polls = world.sent.filter(({ url }) => url.endsWith(inventoryPath));
    expect(polls.map(({ headers }) => headers.get('if-none-match'))).toEqual([null, '"inv-1"', '"inv-2"']);
    subscription.close();
    await world.clock.settle();
    expect(world.clock.pending).toBe(0);
  });

  it('that begins anew is told of as a world begun anew', async () => {
    const world = createLiveWorld({ realtime: { transports: ['polling'], pollIntervalMs: 10_000 } });
    world.states.set('mug', stateAt(7));
    const { updates } = listen(world);
    await world.clock.settle();
    world.states.set('mug', stateAt(2, { updated_at: '2027-01-01T00:00:00.000Z' }));
    await world.clock.advance(12_000);

    expect(updates.slice(1)).toMatchObject([
      { inventory: { version: 2 }, type: 'snapshot', source: 'poll', missedChanges: 0 },
    ]);
  });

  it('is asked at once for a product that comes later', async () => {
    const world = createLiveWorld({ realtime: { transports: ['polling'] } });
    listen(world);
    await world.clock.settle();
    world.states.set('pot', stateAt(1, { id: 'pot' }));
    const { versions } = listen(world, 'pot');
    await world.clock.settle();

    expect(versions()).toEqual([1]);
  });

  it('is asked for streams again after a minute, which then take over', async () => {
    const world = createStreamWorld({ realtime: { pollIntervalMs: 10_000 } });
    const open = world.refuse.get(streamPath) ?? failConnection;
    world.refuse.set(streamPath, problem('route-not-found'));
    const { subscription, statuses } = listen(world);
    await world.clock.advance(1000);
    world.refuse.set(streamPath, open);
    await world.clock.advance(65_000);
    world.streams[0]?.tell(snapshot(10, stateAt(1)));
    await world.clock.settle();

    expect(statuses).toEqual(['polling', 'live']);
    expect(world.clock.pending).toBe(1);
    subscription.close();
  });

  it('that cannot be reached either counts as gone, so that nothing speaks against streams', async () => {
    const world = createStreamWorld();
    const open = world.refuse.get(streamPath) ?? failConnection;
    world.refuse.set(streamPath, failConnection);
    world.refuse.set(inventoryPath, failConnection);
    const { subscription } = listen(world);
    await world.clock.advance(10 * minuteMs);
    expect(subscription.status).toBe('offline');
    world.refuse.clear();
    world.refuse.set(streamPath, open);
    await world.clock.advance(30_000);

    world.streams.at(-1)?.tell(snapshot(10, stateAt(1)));
    await world.clock.settle();
    expect(subscription.status).toBe('live');
  });

  it('tells who asks for a product that does not exist', async () => {
    const world = createLiveWorld({ realtime: { transports: ['polling'] } });
    const { errors, subscription } = listen(world, 'lost');
    await world.clock.settle();

    expect(errors).toMatchObject([{ code: 'product-not-found' }]);
    expect(subscription.status).toBe('closed');
    expect(world.clock.pending).toBe(0);
  });
});
