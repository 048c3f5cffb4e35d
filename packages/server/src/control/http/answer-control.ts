import { problemKinds } from '@onhand/spec';
import { HttpProblem } from '../../http/http-problem.ts';
import { readJsonBody } from '../../http/read-json-body.ts';
import type { Control } from '../control.ts';
import { ControlError } from '../control-error.ts';
import { writeControlProblem } from './control-problem.ts';
import { type ControlRoute, controlRoutes } from './control-routes.ts';
import { findForeignness } from './find-foreignness.ts';

/** Where the control surface begins; never within the API. */
const controlPath = '/__control';

/** Whether a request is for the control surface. */
export function isForControl({ url }: Request): boolean {
  // Parsing every URL once more would cost more than looking for the name first.
  if (!url.includes(controlPath)) return false;
  const { pathname } = new URL(url);
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
export async function answerControl(request: Request, access: ControlAccess): Promise<Response> {
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

async function route(request: Request, control: Control): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const [room = '', id, ...action] = pathname.slice(controlPath.length + 1).split('/');
  const name = [room, ...(id === undefined ? [] : ['*']), ...action].join('/');
  const found: ControlRoute | undefined = controlRoutes[`${request.method} /${name}`];
  if (found === undefined) return answerIndex(request, room);
  const body = request.headers.has('content-type') ? await readJsonBody(request) : {};
  return toResponse(await found(control, { id: id ?? '', query: searchParams, body }));
}

/** `GET /__control` lists what there is. */
function answerIndex({ method }: Request, room: string): Response {
  if (method === 'GET' && room === '') return toResponse(Object.keys(controlRoutes));
  return writeControlProblem(
    404,
    `The control surface has nothing there. GET ${controlPath} lists what it has.`,
  );
}

function toResponse(value: unknown): Response {
  const headers = { 'cache-control': 'no-store' };
  if (value === undefined) return new Response(null, { status: 204, headers });
  return new Response(JSON.stringify(value), {
    headers: { ...headers, 'content-type': 'application/json' },
  });
}
