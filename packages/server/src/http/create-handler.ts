import type { OperationId } from '@onhand/spec';
import type { Answer } from './answer.ts';
import { authenticate } from './auth/authenticate.ts';
import type { VerifyToken } from './auth/caller.ts';
import { authorize } from './authorize.ts';
import { type CorsOptions, corsHeaders, preflightHeaders } from './cors.ts';
import { answerProblem, HttpProblem } from './http-problem.ts';
import { matchOperation } from './match-operation.ts';
import { readRequestId } from './request-id.ts';
import type { Route, RouteSetting } from './route.ts';
import { getInventory } from './routes/get-inventory.ts';
import { getProduct } from './routes/get-product.ts';
import { listInventoryHistory } from './routes/list-inventory-history.ts';
import { listProducts } from './routes/list-products.ts';
import { updateInventory } from './routes/update-inventory.ts';

const routes: Readonly<Record<OperationId, Route>> = {
  listProducts,
  getProduct,
  getInventory,
  updateInventory,
  listInventoryHistory,
};

/** Everything that the handler is given; nothing in it is read from the surroundings. */
export interface HandlerSetting extends RouteSetting {
  readonly verify: VerifyToken;
  readonly cors: CorsOptions;
  readonly problemTypeBase: string | undefined;
  /** Requests in hand at most; the ones beyond are answered with 503. */
  readonly maxInFlight: number;
  /** Told of every fault of ours: the caller only learns its request id. */
  readonly onError: (error: unknown, requestId: string) => void;
}

/** One request in, one response out, on web standards only. Never rejects. */
export function createHandler(setting: HandlerSetting): (request: Request) => Promise<Response> {
  let inFlight = 0;

  return async (request) => {
    const requestId = readRequestId(request.headers, setting.ids);
    const url = new URL(request.url);
    inFlight++;
    try {
      if (inFlight > setting.maxInFlight) throw overloaded();
      return finish(setting, request, await dispatch(setting, request, url), requestId);
    } catch (thrown) {
      const problem = toProblem(thrown, () => setting.onError(thrown, requestId));
      const instance = pathBelow(setting.basePath, url.pathname) ?? url.pathname;
      const answer = answerProblem(problem, { instance, requestId, typeBase: setting.problemTypeBase });
      return finish(setting, request, answer, requestId);
    } finally {
      inFlight--;
    }
  };
}

/** Leads a request to its operation, through the gates in the order that the API documents. */
async function dispatch(setting: HandlerSetting, request: Request, url: URL): Promise<Answer> {
  const path = pathBelow(setting.basePath, url.pathname);
  const match = path === undefined ? undefined : matchOperation(request.method, path);
  if (match === undefined || match.found === 'nothing') {
    throw HttpProblem.of('route-not-found', { detail: `The API has no path '${url.pathname}'.` });
  }
  if (match.found === 'path') return answerOtherMethod(request, match.allow);

  const caller = await authenticate(request, setting.verify);
  authorize(caller, match.operationId);
  return routes[match.operationId](setting, { request, url, caller, productId: match.productId });
}

function pathBelow(basePath: string, pathname: string): string | undefined {
  return pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : undefined;
}

function answerOtherMethod(request: Request, allow: string): Answer {
  if (request.method === 'OPTIONS') {
    const isPreflight = request.headers.has('access-control-request-method');
    return { status: 204, headers: { allow, ...(isPreflight && preflightHeaders(allow)) }, body: null };
  }
  throw HttpProblem.of('method-not-allowed', {
    detail: `The method ${request.method} is not allowed here; ${allow} are.`,
    headers: { allow },
  });
}

function overloaded(): HttpProblem {
  return HttpProblem.of('overloaded', {
    detail: 'The server is overloaded.',
    headers: { 'retry-after': '1' },
  });
}

function toProblem(thrown: unknown, report: () => void): HttpProblem {
  if (thrown instanceof HttpProblem) return thrown;
  report();
  return HttpProblem.of('internal', { detail: 'The server failed to handle the request.' });
}

function finish(setting: HandlerSetting, request: Request, answer: Answer, requestId: string): Response {
  const headers = {
    ...answer.headers,
    'x-request-id': requestId,
    ...corsHeaders(setting.cors, request.headers.get('origin')),
  };
  return new Response(request.method === 'HEAD' ? null : answer.body, { status: answer.status, headers });
}
