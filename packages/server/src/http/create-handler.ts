import { type Operation, type OperationId, operations } from '@onhand/spec';
import { settleDue } from '../store/settle-due.ts';
import type { Answer } from './answer.ts';
import type { AttemptTrace } from './audit/attempt-trace.ts';
import { runAudited } from './audit/run-audited.ts';
import { signCommits } from './audit/sign-commits.ts';
import { authenticate, authenticateStream } from './auth/authenticate.ts';
import type { Caller, VerifyToken } from './auth/caller.ts';
import { authorize } from './authorize.ts';
import { checkAnswer } from './check-answer.ts';
import { type CorsRules, corsHeaders, isPreflight, preflightHeaders } from './cors.ts';
import { answerProblem, HttpProblem } from './http-problem.ts';
import { type AdjustmentLimits, rateLimitHeaders } from './limits/adjustment-limits.ts';
import { type Match, matchOperation } from './match-operation.ts';
import { mayChange } from './may-change.ts';
import type { PlainRequest } from './plain-request.ts';
import { readRequestId } from './request-id.ts';
import type { Route, RouteSetting } from './route.ts';
import { batchUpdateInventory } from './routes/batch-update-inventory.ts';
import { createRealtimeTicket } from './routes/create-realtime-ticket.ts';
import { fulfillBackorder } from './routes/fulfill-backorder.ts';
import { getInventory } from './routes/get-inventory.ts';
import { getInventoryRules } from './routes/get-inventory-rules.ts';
import { getProduct } from './routes/get-product.ts';
import { getReservation } from './routes/get-reservation.ts';
import { listAuditRecords } from './routes/list-audit-records.ts';
import { listBackorders } from './routes/list-backorders.ts';
import { listInventoryHistory } from './routes/list-inventory-history.ts';
import { listLowStock } from './routes/list-low-stock.ts';
import { listProducts } from './routes/list-products.ts';
import { listReservations } from './routes/list-reservations.ts';
import { openRealtimeStream } from './routes/open-realtime-stream.ts';
import { updateInventory } from './routes/update-inventory.ts';
import { verifyAuditChain } from './routes/verify-audit-chain.ts';

const routes: Readonly<Record<OperationId, Route>> = {
  listProducts,
  getProduct,
  getInventory,
  updateInventory,
  batchUpdateInventory,
  listInventoryHistory,
  listReservations,
  getReservation,
  listBackorders,
  fulfillBackorder,
  listLowStock,
  getInventoryRules,
  listAuditRecords,
  verifyAuditChain,
  createRealtimeTicket,
  openRealtimeStream,
};

/** Everything that the handler is given; nothing in it is read from the surroundings. */
export interface HandlerSetting extends RouteSetting {
  readonly verify: VerifyToken;
  readonly limits: AdjustmentLimits;
  readonly cors: CorsRules;
  /** Whether each answer is held against openapi.yaml before it is given. */
  readonly checkResponses: boolean;
  /** Requests in hand at most; the ones beyond are answered with 503. */
  readonly maxInFlight: number;
  /** Told of every fault of ours: the caller only learns its request id. */
  readonly onError: (error: unknown, requestId: string) => void;
}

/** Answers a request. Never rejects. */
export type PlainHandler = (request: PlainRequest) => Promise<Answer>;

/** One request in, one answer out, in plain values that every door can make. */
export function createHandler(setting: HandlerSetting): PlainHandler {
  let inFlight = 0;

  return async (request) => {
    const requestId = readRequestId(request, setting.ids);
    inFlight++;
    try {
      return finish(setting, request, await dispatch(setting, { request, requestId, inFlight }), requestId);
    } catch (thrown) {
      const problem = toProblem(thrown, () => setting.onError(thrown, requestId));
      const instance = pathBelow(setting.basePath, request.pathname) ?? request.pathname;
      const answer = answerProblem(problem, { instance, requestId, typeBase: setting.problemTypeBase });
      return finish(setting, request, answer, requestId);
    } finally {
      inFlight--;
    }
  };
}

interface Visit {
  readonly request: PlainRequest;
  readonly requestId: string;
  /** Requests in hand, with this one. */
  readonly inFlight: number;
}

type OperationMatch = Extract<Match, { found: 'operation' }>;

/** Leads a request to its operation, if there is one. */
async function dispatch(setting: HandlerSetting, visit: Visit): Promise<Answer> {
  const { request } = visit;
  const path = pathBelow(setting.basePath, request.pathname);
  const match = path === undefined ? undefined : matchOperation(request.method, path);
  if (match === undefined || match.found === 'nothing') {
    throw HttpProblem.of('route-not-found', { detail: `The API has no path '${request.pathname}'.` });
  }
  if (match.found === 'path') return answerOtherMethod(setting, request, match.allow);

  const attempt: AttemptTrace = {
    requestId: visit.requestId,
    ip: request.ip,
    userAgent: request.header('user-agent'),
    action: match.operationId,
    productId: match.params.productId ?? null,
    caller: undefined,
  };
  return runChecked(setting, visit, match.operationId, () =>
    runAudited(setting, attempt, () => passGates(setting, visit, { match, attempt })),
  );
}

/** With the self-check on, an answer that breaks openapi.yaml becomes a fault of ours, and so a loud 500. */
async function runChecked(
  setting: HandlerSetting,
  { request, requestId }: Visit,
  operationId: OperationId,
  run: () => Promise<Answer>,
): Promise<Answer> {
  if (!setting.checkResponses) return run();
  try {
    const answer = await run();
    checkAnswer(operationId, answer);
    return answer;
  } catch (thrown) {
    if (thrown instanceof HttpProblem) {
      const problemSetting = { instance: request.pathname, requestId, typeBase: setting.problemTypeBase };
      checkAnswer(operationId, answerProblem(thrown, problemSetting), thrown.code);
    }
    throw thrown;
  }
}

/** Lets a request through the gates, in the order that the API documents. */
async function passGates(
  setting: HandlerSetting,
  { request, requestId, inFlight }: Visit,
  { match: { operationId, params }, attempt }: { match: OperationMatch; attempt: AttemptTrace },
): Promise<Answer> {
  const isChange = mayChange(operationId);
  if (inFlight > setting.maxInFlight) throw overloaded();
  const byIp = isChange ? setting.limits.spend('ip', request.ip, []) : [];
  const caller = await findCaller(setting, request, operationId);
  attempt.caller = caller;
  const quotas = isChange ? setting.limits.spend('user', caller.subject, byIp) : [];
  authorize(caller, operationId, setting.permits);
  await settleDue(setting.store, setting.clock());
  const signed = isChange ? { ...setting, store: signCommits(setting.store, attempt) } : setting;
  const answer = await routes[operationId](signed, { request, requestId, caller, params, attempt });
  return { ...answer, headers: { ...answer.headers, ...rateLimitHeaders(quotas) } };
}

function findCaller(
  { verify, tickets, clock }: HandlerSetting,
  request: PlainRequest,
  operationId: OperationId,
): Promise<Caller> {
  const { isStream }: Operation = operations[operationId];
  return isStream
    ? authenticateStream(request, verify, { redeem: tickets.redeem, clock })
    : authenticate(request, verify);
}

function pathBelow(basePath: string, pathname: string): string | undefined {
  return pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : undefined;
}

function answerOtherMethod({ cors }: HandlerSetting, request: PlainRequest, allow: string): Answer {
  if (request.method === 'OPTIONS') {
    const forPages = isPreflight(request) && preflightHeaders(allow, cors);
    return { status: 204, headers: { allow, ...forPages }, body: null };
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

function finish(setting: HandlerSetting, request: PlainRequest, answer: Answer, requestId: string): Answer {
  const headers = {
    ...answer.headers,
    'x-request-id': requestId,
    ...corsHeaders(setting.cors, request.header('origin')),
  };
  const { status, body, stream } = answer;
  // Whoever asks for the head alone follows nothing.
  if (request.method === 'HEAD') return { status, headers, body: null };
  return stream === undefined ? { status, headers, body } : { status, headers, body, stream };
}
