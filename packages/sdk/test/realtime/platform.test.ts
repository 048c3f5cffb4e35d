import { afterEach, describe, expect, it, vi } from 'vitest';
import { scheduleQuietly } from '../../src/realtime/schedule-quietly.ts';
import { systemRuntime } from '../../src/transport/runtime.ts';
import { problem } from '../answers.ts';
import { listen, listenLive } from './listen.ts';
import { createLiveWorld, mark, snapshot, stateAt } from './live-world.ts';

afterEach(() => vi.unstubAllGlobals());

/** What a browser has besides: it knows whether there is a network, and tells when that changes. */
function createPage() {
  const page = new EventTarget();
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  return { tell: (type: 'online' | 'offline') => page.dispatchEvent(new Event(type)) };
}

describe('a browser that knows its network', () => {
  it('is offline until something is heard all the same', async () => {
    const page = createPage();
    const { subscription, stream, clock } = await listenLive();
    page.tell('offline');
    expect(subscription.status).toBe('offline');
    stream.tell(mark('ping', 10));
    await clock.settle();

    expect(subscription.status).toBe('live');
  });

  it('has another stream opened at once when the network comes back, which goes on from the last message', async () => {
    const page = createPage();
    const { stream, clock, sockets, socket } = await listenLive();
    page.tell('online');
    const next = await socket();
    expect(sockets).toHaveLength(2);
    expect(next.since).toBe('10');
    next.tell(mark('resumed', 10));
    await clock.settle();

    expect(stream.isClosed).toBe(true);
  });

  it('has the wait for another stream cut short', async () => {
    const page = createPage();
    const world = createLiveWorld({ accessToken: () => 'a-token' });
    world.refuse.set('/inventory/realtime-tickets', problem('unauthorized'));
    listen(world);
    await world.clock.advance(60_000);
    world.refuse.clear();
    page.tell('online');
    (await world.socket()).tell(snapshot(10, stateAt(1)));

    expect(world.sockets).toHaveLength(1);
  });

  it('is listened to only while somebody is told', async () => {
    const page = createPage();
    const added = vi.spyOn(globalThis, 'addEventListener');
    const removed = vi.spyOn(globalThis, 'removeEventListener');
    const { subscription, clock, sockets } = await listenLive();
    subscription.close();
    await clock.settle();
    page.tell('online');
    await clock.settle();

    expect(removed.mock.calls).toEqual(added.mock.calls);
    expect(sockets).toHaveLength(1);
  });
});

describe('a timer that keeps no process running', () => {
  it('is one of the platform, that may be cancelled', () => {
    const unref = vi.fn();
    const [set, clear] = [vi.fn(() => ({ unref })), vi.fn()];
    vi.stubGlobal('setTimeout', set);
    vi.stubGlobal('clearTimeout', clear);
    const callback = () => {};
    scheduleQuietly(systemRuntime, callback, 60_000)();

    expect(set.mock.calls).toEqual([[callback, 60_000]]);
    expect(unref).toHaveBeenCalledOnce();
    expect(clear).toHaveBeenCalledWith({ unref });
  });

  it('is that of the caller where there is one', () => {
    const cancel = () => {};

    expect(scheduleQuietly({ ...systemRuntime, schedule: () => cancel }, () => {}, 1)).toBe(cancel);
  });
});

describe('what is secret', () => {
  it('is told by no error, event or log: neither the token nor the ticket', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    class ChattySocket extends EventTarget {
      constructor(url: string) {
        super();
        throw new SyntaxError(`'${url}' is not valid`);
      }
      close() {}
    }
    const told: unknown[] = [];
    const world = createLiveWorld({
      realtime: { WebSocket: ChattySocket },
      hooks: {
        beforeAttempt: (...seen) => void told.push(seen),
        afterAttempt: (...seen) => void told.push(seen),
      },
    });
    world.refuse.set('/inventory/realtime', ({ headers }) =>
      problem('forbidden', { detail: `No, ${headers.get('authorization')}.` })({
        url: '',
        method: '',
        headers,
        body: undefined,
        redirect: undefined,
        signal: undefined,
      }),
    );
    const { errors } = listen(world);
    world.inventory.subscribe('mug', () => {});
    await world.clock.advance(60_000);

    expect(errors).toMatchObject([{ code: 'forbidden', message: expect.stringContaining('[access token]') }]);
    expect(log).toHaveBeenCalledOnce();
    expect(JSON.stringify([told, errors, String(errors), log.mock.calls.map(String)])).not.toMatch(/secret-/);
    log.mockRestore();
  });
});
