import {
  defaultProblemTypeBase,
  type Operation,
  type OperationId,
  operations,
  problemKinds,
} from '@onhand/spec';
import type { AnswerByHand, AskedByHand, ProblemByHand } from './answer-by-hand.ts';
import type { End } from './inventory-mock.ts';

interface Override {
  readonly matches: (method: string, path: string) => Record<string, string> | undefined;
  readonly answer: (asked: AskedByHand<OperationId>) => unknown;
}

/** Answers by hand, the last one given first. */
export function createOverrides(basePath: string) {
  let overrides: Override[] = [];

  return {
    add<Id extends OperationId>(operationId: Id, answer: AnswerByHand<Id>): End {
      const override = {
        matches: compileOperation(operationId),
        // What is asked for is of this operation, since its path is.
        answer: typeof answer === 'function' ? (answer as Override['answer']) : () => answer,
      };
      overrides.unshift(override);
      return () => {
        overrides = overrides.filter((one) => one !== override);
      };
    },
    clear() {
      overrides = [];
    },
    /** The answer by hand, if any override has one for the request. */
    async answer(
      request: Request,
      real: (request: Request) => Promise<Response>,
    ): Promise<Response | undefined> {
      if (overrides.length === 0) return undefined;
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith(`${basePath}/`)) return undefined;
      const path = pathname.slice(basePath.length);
      for (const { matches, answer } of overrides) {
        const params = matches(request.method, path);
        if (params === undefined) continue;
        const asked = { request: request.clone(), params, real: () => real(request.clone()) };
        const written = await answer(asked as AskedByHand<OperationId>);
        if (written !== undefined) return withoutBodyForHead(request, toResponse(written, path));
      }
      return undefined;
    },
  };
}

function compileOperation(operationId: OperationId): Override['matches'] {
  const { method, path, aliases = [] }: Operation = operations[operationId];
  const patterns = [path, ...aliases].map(
    (template) => new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  );
  return (asked, askedPath) => {
    if (asked !== method && !(asked === 'HEAD' && method === 'GET')) return undefined;
    const found = patterns.map((pattern) => pattern.exec(askedPath)).find((match) => match !== null);
    const values = Object.entries(found?.groups ?? {});
    return found && Object.fromEntries(values.map(([name, value]) => [name, decode(value)]));
  };
}

/** A path that is not valid percent-encoding stands for itself, as in the API. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function withoutBodyForHead({ method }: Request, answer: Response): Response {
  return method === 'HEAD' ? new Response(null, answer) : answer;
}

function toResponse(written: unknown, instance: string): Response {
  if (written instanceof Response) return written;
  const answer = written as
    | ProblemByHand
    | { status: number; body: unknown; headers?: Record<string, string> };
  const requestId = { 'x-request-id': 'by-hand' };
  if ('problem' in answer) return writeProblem(answer as ProblemByHand, instance);
  const { status, body, headers } = answer as { status: number; body: unknown; headers?: HeadersInit };
  return Response.json(body, {
    status,
    headers: { ...requestId, ...Object.fromEntries(new Headers(headers)) },
  });
}

function writeProblem({ problem, detail, headers, ...members }: ProblemByHand, instance: string): Response {
  const { status, type, title } = problemKinds[problem];
  const body = {
    type: defaultProblemTypeBase + type,
    title,
    status,
    detail: detail ?? 'Answered by hand in a test.',
    instance,
    code: problem,
    request_id: 'by-hand',
    ...members,
  };
  const all = { 'content-type': 'application/problem+json', 'x-request-id': 'by-hand', ...headers };
  return new Response(JSON.stringify(body), { status, headers: all });
}
