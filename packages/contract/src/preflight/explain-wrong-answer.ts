import type { Answer } from '../client/answer.ts';
import type { Send } from '../client/call.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { Explanation } from './explain-failure.ts';

/** Where an API often stands below its host. */
const usualPaths = ['/api', '', '/v1', '/api/v1'];

const lacksList =
  'The API is there, but without its list of products, which the checks begin with: add that.';

/** Where something answered, and how to ask further. */
interface Place {
  readonly baseUrl: string;
  readonly products: readonly string[];
  readonly send: Send;
}

/** What answered in place of the API, and, where it can be found nearby, where the API is. */
export async function explainWrongAnswer(answer: Answer, place: Place): Promise<Explanation> {
  const { baseUrl, send } = place;
  if (await hasInventory(place)) return [describe(answer, baseUrl), adviceFor(answer, lacksList)];
  const found = await findApi(baseUrl, send);
  const whatToDo =
    found === undefined
      ? 'Correct baseUrl; it must hold the base path.'
      : `The API is at ${found}: give that.`;
  return [describe(answer, baseUrl), found === undefined ? adviceFor(answer, whatToDo) : whatToDo];
}

function describe(answer: Answer, baseUrl: string): string {
  const { status, headers, text, url } = answer;
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
  return `${asked} was answered with ${status}${describeObject(answer)}, and not with a list of products.`;
}

/** Many an API wraps its lists; this one does not, and then the address is right and the answer is not. */
function describeObject(answer: Answer): string {
  if (!isWrapped(answer)) return '';
  const names = Object.keys(Object(answer.body)).slice(0, 5);
  return ` and an object (${names.join(', ')})`;
}

function isWrapped({ status, body }: Answer): boolean {
  return status === 200 && typeof body === 'object' && body !== null && !Array.isArray(body);
}

function adviceFor(answer: Answer, otherwise: string): string {
  const { status, headers, text } = answer;
  if (status >= 300 && status < 400) return 'Give the address of the API itself: no redirect is followed.';
  const isLogin = isHtml(headers, text) && /type=["']?password|log\s?in|sign\s?in/i.test(text);
  if (isLogin) return 'It looks like a login page: give an address of the API that needs only the token.';
  if (isWrapped(answer))
    return 'The body has to be an array; what comes after a page stands in the header Link.';
  if (status >= 500) return 'See the log of the server: it fails on the first request already.';
  return otherwise;
}

function isHtml(headers: Headers, text: string): boolean {
  return (headers.get('content-type')?.includes('html') ?? false) || /^\s*<(!doctype|html)/i.test(text);
}

/** Whether the first named product is there, where the list of all is not. */
async function hasInventory({ baseUrl, products, send }: Place): Promise<boolean> {
  const [id] = products;
  if (id === undefined) return false;
  try {
    const { status, body } = await send({
      target: `${baseUrl}/products/${encodeURIComponent(id)}/inventory`,
    });
    return status === 200 && typeof Object(body).stock === 'number';
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    return false;
  }
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
