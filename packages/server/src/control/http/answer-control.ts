import { problemKinds } from '@onhand/spec';
import type { Answer } from '../../http/answer.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import type { PlainRequest } from '../../http/plain-request.ts';
import { readJsonBody } from '../../http/read-json-body.ts';
import type { Control } from '../control.ts';
import { ControlError } from '../control-error.ts';
import { writeControlProblem } from './control-problem.ts';
import { type ControlRoute, controlRoutes } from './control-routes.ts';
import { findForeignness } from './find-foreignness.ts';

/** Where the control surface begins; never within the API. */
const controlPath = '/__control';

/** Whether a request is for the control surface. */
export function isForControl({ pathname }: PlainRequest): boolean {
  return pathname === controlPath || pathname.startsWith(`${controlPath}/`);
}

/** Who may control what. */
export interface ControlAccess {
  /** Whether requests to hosts that are not loopback are let in. */
  readonly anyHost: boolean;
  /** What is controlled. Called only for requests that are let in. */
  readonly findControl: () => Control;
}

/** Answers a request to the control surface. Web pages of another origin are never let in, so there is no CORS. */
export async function answerControl(request: PlainRequest, access: ControlAccess): Promise<Answer> {
  const foreignness = findForeignness(request, access);
  if (foreignness !== undefined) return writeControlProblem(403, foreignness);
  try {
    return await route(request, access.findControl());
  } catch (error) {
    if (error instanceof ControlError) return writeControlProblem(statusByCode[error.code], error.message);
    if (error instanceof HttpProblem)
      return writeControlProblem(problemKinds[error.code].status, error.detail);
    throw error;
  }
}

const statusByCode: Readonly<Record<ControlError['code'], number>> = {
  invalid: 400,
  'not-found': 404,
  'no-journal': 409,
};

async function route(request: PlainRequest, control: Control): Promise<Answer> {
  const [room = '', id, ...action] = request.pathname.slice(controlPath.length + 1).split('/');
  const name = [room, ...(id === undefined ? [] : ['*']), ...action].join('/');
  const found: ControlRoute | undefined = controlRoutes[`${request.method} /${name}`];
  if (found === undefined) return answerIndex(request, room);
  const body = request.header('content-type') !== null ? await readJsonBody(request) : {};
  return toAnswer(await found(control, { id: id ?? '', query: new URLSearchParams(request.search), body }));
}

/** `GET /__control` lists what there is. */
function answerIndex({ method }: PlainRequest, room: string): Answer {
  if (method === 'GET' && room === '') return toAnswer(Object.keys(controlRoutes));
  return writeControlProblem(
    404,
    `The control surface has nothing there. GET ${controlPath} lists what it has.`,
  );
}

function toAnswer(value: unknown): Answer {
  const headers = { 'cache-control': 'no-store' };
  if (value === undefined) return { status: 204, headers, body: null };
  return {
    status: 200,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(value),
  };
}
