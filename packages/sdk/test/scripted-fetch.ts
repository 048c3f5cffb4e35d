import type { Fetch } from '@onhand/sdk';

/** One request as it left the SDK. */
export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly redirect: RequestRedirect | undefined;
  readonly signal: AbortSignal | null | undefined;
}

/** What a script does with one request: answer it, fail, or never settle. */
export type Step = (request: SentRequest) => Response | Promise<Response>;

/** A fetch that follows a script, one step for each request, and keeps what was sent. The last step is repeated. */
export function scriptedFetch(...steps: readonly [Step, ...Step[]]): { fetch: Fetch; sent: SentRequest[] } {
  const sent: SentRequest[] = [];
  const fetch: Fetch = async (url, init) => {
    const { method = 'GET', body, redirect, signal } = init;
    const request = { url, method, headers: new Headers(init.headers), body, redirect, signal };
    const step = steps[Math.min(sent.length, steps.length - 1)];
    sent.push(request);
    if (step === undefined) throw new Error('a script has at least one step');
    return step(request);
  };
  return { fetch, sent };
}

/** A connection that fails, in the way that the platform's fetch tells it. */
export const failConnection: Step = () => Promise.reject(new TypeError('fetch failed'));

/** A server that never answers, and a fetch that does not even heed its signal. */
export const neverAnswer: Step = () => new Promise<Response>(() => {});
