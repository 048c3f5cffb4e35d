import { describe, expect, it } from 'vitest';
import { decideNews } from '../../src/realtime/decide-news.ts';
import { decideReconnect, type EndedStream } from '../../src/realtime/decide-reconnect.ts';
import { decideSet } from '../../src/realtime/decide-set.ts';
import { addFault, decideTransport, decideUpgradeMs } from '../../src/realtime/decide-transport.ts';
import { parseMessage } from '../../src/realtime/parse-message.ts';
import { entry } from '../answers.ts';
import { mark, snapshot, stateAt, updated } from './live-world.ts';

describe('what a state is beside the newest that is known', () => {
  it.each([
    ['the first', undefined, stateAt(5), 'new'],
    ['the next', stateAt(4), stateAt(5), 'new'],
    ['one that leaps over others', stateAt(2), stateAt(5), 'gap'],
    ['the same once more', stateAt(5), stateAt(5), 'old'],
    ['an older one', stateAt(6), stateAt(5), 'old'],
    [
      'a lower version that is later, of another life of the server',
      stateAt(6),
      stateAt(1, { updated_at: '2027-01-01T00:00:00.000Z' }),
      'anew',
    ],
    [
      'the same version at a later time, of another life',
      stateAt(1),
      stateAt(1, { updated_at: '2027-01-01T00:00:00.000Z' }),
      'anew',
    ],
  ])('%s', (_, known, arrived, news) => {
    expect(decideNews(known, arrived)).toBe(news);
  });
});

describe('what a text of a stream is', () => {
  const change = { ...entry, product_id: 'mug' };

  it('a state, with the change that led there', () => {
    const text = JSON.stringify({ ...updated(7, stateAt(2)), change, and: 'more' });

    expect(parseMessage(text)).toEqual({ type: 'inventory.updated', seq: 7, inventory: stateAt(2), change });
  });

  it('a state without a change that is not whole', () => {
    const text = JSON.stringify({ ...updated(7, stateAt(2)), change: { id: 'inv_1' } });

    expect(parseMessage(text)).toEqual({ type: 'inventory.updated', seq: 7, inventory: stateAt(2) });
  });

  it.each([
    'inventory.low_stock',
    'inventory.recovered',
    'inventory.out_of_stock',
    'ping',
    'resumed',
    'resync',
    'inventory.renamed',
  ])('only a number for %s', (type) => {
    expect(parseMessage(JSON.stringify({ ...snapshot(7, stateAt(2)), type }))).toEqual({ type, seq: 7 });
  });

  it.each([
    { ...mark('ping', 1), v: 2 },
    { v: 2, type: 'other' },
  ])('ignored when a later version of the API may mean something by it: %j', (message) => {
    expect(parseMessage(JSON.stringify(message))).toBe('ignored');
  });

  it.each([
    '',
    'ping',
    'null',
    '[]',
    '{"v":1}',
    { v: 1, type: 'ping' },
    { ...snapshot(7, stateAt(1)), seq: '7' },
    { ...snapshot(7, stateAt(1)), product_id: 'pot' },
    { ...snapshot(7, stateAt(1)), data: { id: 'mug', stock: 1 } },
  ])('malformed otherwise: %j', (message) => {
    expect(parseMessage(typeof message === 'string' ? message : JSON.stringify(message))).toBe('malformed');
  });
});

describe('whether a stream can go on for other products', () => {
  it.each([
    [['a'], ['a'], 'keep'],
    [['a', 'b'], ['a'], 'keep'],
    [['a', 'b', 'c'], ['a'], 'replace'],
    [['a'], ['a', 'b'], 'replace'],
    [['a', 'b'], ['b', 'c'], 'replace'],
  ])('%j for %j: %s', (carried, wanted, decision) => {
    expect(decideSet(new Set(carried), wanted)).toBe(decision);
  });
});

describe('which way changes come', () => {
  const all = ['web-socket', 'event-stream', 'polling'] as const;
  const afterFaults = (count: number, nowMs: number) => {
    let fault = addFault(undefined, nowMs);
    for (let n = 1; n < count; n++) fault = addFault(fault, nowMs);
    return fault;
  };

  it('the best one, also after one fault', () => {
    expect(decideTransport(all, {}, 0)).toBe('web-socket');
    expect(decideTransport(all, { 'web-socket': afterFaults(1, 0) }, 0)).toBe('web-socket');
  });

  it('the next one after two faults in a row, for a minute, and twice as long with each fault more', () => {
    const twice = { 'web-socket': afterFaults(2, 0) };
    const thrice = { 'web-socket': afterFaults(3, 0) };

    expect(decideTransport(all, twice, 59_999)).toBe('event-stream');
    expect(decideTransport(all, twice, 60_000)).toBe('web-socket');
    expect(decideTransport(all, thrice, 119_999)).toBe('event-stream');
    expect(afterFaults(50, 0).untilMs).toBe(15 * 60_000);
  });

  it('the last one when all are at fault, whatever it is', () => {
    const faults = { 'web-socket': afterFaults(2, 0), 'event-stream': afterFaults(2, 0) };

    expect(decideTransport(all, faults, 1)).toBe('polling');
    expect(decideTransport(['web-socket'], faults, 1)).toBe('web-socket');
    expect(decideTransport([], faults, 1)).toBeUndefined();
  });

  it('a better one again when the first of them is due', () => {
    const faults = { 'web-socket': afterFaults(3, 0), 'event-stream': afterFaults(2, 0) };

    expect(decideUpgradeMs(all, faults, { current: 'polling', nowMs: 50_000 })).toBe(10_000);
    expect(decideUpgradeMs(all, faults, { current: 'event-stream', nowMs: 50_000 })).toBe(70_000);
    expect(decideUpgradeMs(all, faults, { current: 'event-stream', nowMs: 500_000 })).toBe(0);
    expect(decideUpgradeMs(all, faults, { current: 'web-socket', nowMs: 0 })).toBeUndefined();
  });
});

describe('a way that was left alone before the clock was set back', () => {
  it('is tried again, for nobody knows how long that was', () => {
    const fault = addFault(addFault(undefined, 10_000_000), 10_000_000);
    const faults = { 'web-socket': fault };

    expect(decideTransport(['web-socket', 'polling'], faults, 10_000_000)).toBe('polling');
    expect(decideTransport(['web-socket', 'polling'], faults, 0)).toBe('web-socket');
    expect(decideUpgradeMs(['web-socket', 'polling'], faults, { current: 'polling', nowMs: 0 })).toBe(0);
  });
});

describe('what follows from the end of a stream', () => {
  const ended = (members: Partial<EndedStream> = {}): EndedStream => ({
    closeCode: undefined,
    error: undefined,
    isHeard: true,
    attempt: 1,
    canRefresh: true,
    chance: 0.5,
    ...members,
  });
  const error = (
    code: 'forbidden' | 'unauthorized' | 'product-not-found' | 'route-not-found' | 'network',
    retryable = false,
  ) => ({
    code,
    retryable,
    retryAfterMs: undefined,
  });

  it('waits anything up to a bound that doubles from 0.5 s to 30 s', () => {
    const delays = [1, 2, 3, 7, 8, 30].map(
      (attempt) => decideReconnect(ended({ closeCode: 1006, attempt })).delayMs,
    );

    expect(delays).toEqual([250, 500, 1000, 15_000, 15_000, 15_000]);
    expect(decideReconnect(ended({ closeCode: 1001, attempt: 4, chance: 0 })).delayMs).toBe(0);
  });

  it('gets another token at once when the token expired, and waits when that does not help', () => {
    expect(decideReconnect(ended({ closeCode: 4401 })).delayMs).toBe(0);
    expect(decideReconnect(ended({ closeCode: 4401, attempt: 2 })).delayMs).toBe(500);
  });

  it('rests longer when the server has too much of it, and as long as it asks for', () => {
    expect(decideReconnect(ended({ closeCode: 4429 })).delayMs).toBe(5250);
    expect(decideReconnect(ended({ closeCode: 1013 })).delayMs).toBe(5250);
    const busy = { ...error('network'), retryAfterMs: 10_000 };
    expect(decideReconnect(ended({ error: busy })).delayMs).toBe(10_250);
  });

  it.each([
    [{ closeCode: 4404 }, 'inspect'],
    [{ closeCode: 4403 }, 'inspect'],
    [{ closeCode: 4400 }, 'inspect'],
    [{ error: error('product-not-found') }, 'inspect'],
    [{ error: error('forbidden') }, 'end'],
    [{ error: error('unauthorized'), canRefresh: false }, 'end'],
    [{ error: error('unauthorized') }, 'open'],
    [{ error: error('network', true) }, 'open'],
    [{ closeCode: 4408 }, 'open'],
    [{}, 'open'],
  ] as const)('%j: %s', (members, action) => {
    expect(decideReconnect(ended(members)).action).toBe(action);
  });

  it.each([1001, 1011, 1012, 1013, 4404, 4408, 4429])(
    'takes %i for the word of a server that has streams',
    (closeCode) => {
      expect(decideReconnect(ended({ closeCode, isHeard: false })).isFault).toBe(false);
    },
  );

  it.each([
    [{ closeCode: 1006 }, true],
    [{ closeCode: 4401 }, true],
    [{}, true],
    [{ error: error('route-not-found') }, true],
    [{ error: error('network', true) }, false],
    [{ error: error('unauthorized') }, false],
    [{ closeCode: 1006, isHeard: true }, false],
  ])('blames the way for %j: %s', (members, isFault) => {
    expect(decideReconnect(ended({ isHeard: false, ...members })).isFault).toBe(isFault);
  });

  it('knows a world begun anew', () => {
    expect(decideReconnect(ended({ closeCode: 1012 })).isNewWorld).toBe(true);
    expect(decideReconnect(ended({ closeCode: 1001 })).isNewWorld).toBe(false);
  });
});
