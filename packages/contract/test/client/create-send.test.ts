import { afterEach, expect, it, vi } from 'vitest';
import { createSend } from '../../src/client/create-send.ts';
import { createTranscript } from '../../src/client/transcript.ts';

/** A sender to a server that closes the connection under the first request. */
function createResetOnce() {
  const sent: string[] = [];
  const transcript = createTranscript();
  const fetch = async (request: Request) => {
    sent.push(request.method);
    if (sent.length > 1) return Response.json([]);
    throw new TypeError('fetch failed', {
      cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
    });
  };
  const send = createSend(
    { baseUrl: 'http://shop.test/api', tokens: new Map(), timeoutMs: 1_000, fetch },
    transcript,
  );
  return { send, sent, transcript };
}

/** Never answers, until it is given up. */
const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

afterEach(() => {
  vi.useRealTimers();
});

it('waits no longer than it may, and for nothing once there is an answer', async () => {
  vi.useFakeTimers();
  const settings = { baseUrl: 'http://shop.test/api', tokens: new Map(), timeoutMs: 1_000 };
  const answering = createSend({ ...settings, fetch: async () => Response.json([]) }, createTranscript());
  await answering({ target: '/products' });
  expect(vi.getTimerCount()).toBe(0);

  const silent = createSend(
    { ...settings, fetch: (request) => untilAborted(request.signal) },
    createTranscript(),
  );
  const refused = expect(silent({ target: '/products' })).rejects.toThrow(/Got no answer to GET.*timeout/);
  await vi.advanceTimersByTimeAsync(1_000);
  await refused;
});

it('asks once more when an idle connection was closed under a read, and shows one exchange', async () => {
  const { send, sent, transcript } = createResetOnce();
  expect((await send({ target: '/products' })).status).toBe(200);
  expect(sent).toEqual(['GET', 'GET']);
  expect(transcript.exchanges).toHaveLength(1);
});

it('never sends a change twice by itself', async () => {
  const { send, sent } = createResetOnce();
  const change = { method: 'PATCH', target: '/products/mug/inventory', json: { stock: 1 } };
  await expect(send(change)).rejects.toThrow(/Got no answer to PATCH.*ECONNRESET/);
  expect(sent).toEqual(['PATCH']);
});
