import {
  defaultProblemTypeBase,
  type FieldError,
  type Problem,
  type ProblemCode,
  problemKinds,
} from '@onhand/spec';
import type { Answer } from './answer.ts';

type KnownMembers = 'type' | 'title' | 'status' | 'detail' | 'instance' | 'code' | 'request_id';

/** The problem that has this code, alone or among others. */
type ProblemWith<Code extends ProblemCode, Each = Problem> = Each extends Problem
  ? Code extends Each['code']
    ? Each
    : never
  : never;

/** The members that problems with this code have beyond the ones that all have. */
type ProblemExtras<Code extends ProblemCode> = Omit<ProblemWith<Code>, KnownMembers>;

/**
 * A refusal on its way out of the handler: thrown where it is found, written as `application/problem+json` in one place.
 * Not an `Error`: it is an answer, and needs no stack.
 */
export class HttpProblem {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly extras: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  private constructor(code: ProblemCode, detail: string, extras: object, headers: Record<string, string>) {
    this.code = code;
    this.detail = detail;
    this.extras = { ...extras };
    this.headers = headers;
  }

  static of<Code extends ProblemCode>(
    code: Code,
    content: { detail: string; headers?: Record<string, string> } & ProblemExtras<Code>,
  ): HttpProblem {
    const { detail, headers = {}, ...extras } = content;
    return new HttpProblem(code, detail, extras, headers);
  }

  /** A 400 that names each field that is wrong. */
  static invalid(errors: [FieldError, ...FieldError[]], detail?: string): HttpProblem {
    const named = `The request is invalid: ${errors.map(({ field, message }) => `${field} ${message}`).join('; ')}.`;
    return HttpProblem.of('invalid-request', { detail: detail ?? named, errors });
  }
}

/** What a problem is written with. */
export interface ProblemSetting {
  readonly instance: string;
  readonly requestId: string;
  readonly typeBase: string | undefined;
}

/** The problem as an answer (RFC 9457). */
export function answerProblem(problem: HttpProblem, setting: ProblemSetting): Answer {
  const kind = problemKinds[problem.code];
  const body = {
    type: `${setting.typeBase ?? defaultProblemTypeBase}${kind.type}`,
    title: kind.title,
    status: kind.status,
    detail: problem.detail,
    instance: setting.instance,
    code: problem.code,
    request_id: setting.requestId,
    ...problem.extras,
  };
  const headers = { 'content-type': 'application/problem+json', ...problem.headers };
  return { status: kind.status, headers, body: JSON.stringify(body) };
}
