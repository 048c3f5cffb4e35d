import type { Answer } from '../../src/client/answer.ts';
import type { Crowd } from '../../src/linearizability/draw-crowd.ts';
import { recordCalls } from '../../src/linearizability/record-calls.ts';
import type { Asked, RecordedCall } from '../../src/linearizability/recorded-call.ts';
import { toHeaders } from '../../src/model/update-request.ts';

/** Lets the clients of a crowd call an inventory over HTTP at the same time, and records what they asked and were told. */
export async function recordCrowd(
  crowd: Crowd,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly RecordedCall[]> {
  const recorder = recordCalls();
  await Promise.all(
    crowd.map(async (ofClient) => {
      for (const asked of ofClient) await recorder.record(asked, () => call(asked, url, headers));
    }),
  );
  return recorder.calls;
}

async function call(
  asked: Asked,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer | undefined> {
  const request =
    asked.kind === 'read'
      ? new Request(url, { headers })
      : new Request(url, {
          method: 'PATCH',
          headers: { ...headers, ...toHeaders(asked.request), 'content-type': 'application/json' },
          body: JSON.stringify(asked.request.body),
        });
  try {
    const answer = await fetch(request);
    const text = await answer.text();
    const { method } = request;
    return {
      request: '',
      method,
      url,
      status: answer.status,
      headers: answer.headers,
      text,
      body: JSON.parse(text),
    };
  } catch (error) {
    // A connection that was dropped: nobody knows what came of the call.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
