import type { Answer } from '../client/answer.ts';
import type { Send } from '../client/call.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { Explanation } from './explain-failure.ts';

/** Where an API often stands below its host. */
const usualPaths = ['/api', '', '/v1', '/api/v1'];

/** What answered in place of the API, and, where it can be found nearby, where the API is. */
export async function explainWrongAnswer(answer: Answer, baseUrl: string, send: Send): Promise<Explanation> {
  const found = await findApi(baseUrl, send);
  const whatToDo =
    found === undefined
      ? 'Correct baseUrl; it must hold the base path.'
      : `The API is at ${found}: give that.`;
  return [describe(answer, baseUrl), found === undefined ? adviceFor(answer, whatToDo) : whatToDo];
}

function describe({ status, headers, text, url }: Answer, baseUrl: string): string {
  const asked = `${baseUrl}/products`;
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location !== null) {
    return `${asked} leads to ${new URL(location, url).href.split('?')[0]} (${status}).`;
  }
  if (isHtml(headers, text)) {
    const title = /<title[^>]*>([^<]{1,80})/i.exec(text)?.[1]?.trim();
    const page = title === undefined ? 'an HTML page' : `an HTML page ("${title}")`;
    return `${asked} was answered with ${page} (${status}), and not with a list of products.`;
  }
  return `${asked} was answered with ${status}, and not with a list of products.`;
}

function adviceFor({ status, headers, text }: Answer, otherwise: string): string {
  if (status >= 300 && status < 400) return 'Give the address of the API itself: no redirect is followed.';
  const isLogin = isHtml(headers, text) && /type=["']?password|log\s?in|sign\s?in/i.test(text);
  if (isLogin) return 'It looks like a login page: give an address of the API that needs only the token.';
  if (status >= 500) return 'See the log of the server: it fails on the first request already.';
  return otherwise;
}

function isHtml(headers: Headers, text: string): boolean {
  return (headers.get('content-type')?.includes('html') ?? false) || /^\s*<(!doctype|html)/i.test(text);
}

/** Looks at the usual places of the same host, and above the one that was given. */
async function findApi(baseUrl: string, send: Send): Promise<string | undefined> {
  const { origin, pathname } = new URL(baseUrl);
  const above = pathname.split('/').map((_part, index, parts) => parts.slice(0, index).join('/'));
  const below = usualPaths.map((path) => `${pathname.replace(/\/$/, '')}${path}`);
  const places = new Set([...below, ...usualPaths, ...above].map((path) => `${origin}${path}`));
  places.delete(baseUrl);
  for (const place of places) {
    if (await isApi(place, send)) return place;
  }
  return undefined;
}

async function isApi(place: string, send: Send): Promise<boolean> {
  try {
    const { status, body, headers } = await send({ target: `${place}/products?limit=1` });
    const isProblem = headers.get('content-type')?.startsWith('application/problem+json') ?? false;
    return (status === 200 && Array.isArray(body)) || ((status === 401 || status === 403) && isProblem);
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    return false;
  }
}
