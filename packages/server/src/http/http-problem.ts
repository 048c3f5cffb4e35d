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

/** What a problem says beyond its code. */
interface ProblemContent {
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly FieldError[];
}

/**
 * A refusal on its way out of the handler: thrown where it is found, written as `application/problem+json` in one place.
 * Not an `Error`: it is an answer, and needs no stack.
 */
export class HttpProblem {
  readonly code: ProblemCode;
  readonly detail: string;
  /** What is wrong, field by field, where that can be said. */
  readonly errors: readonly FieldError[];
  /** The members beyond the ones that every problem has. */
  readonly extras: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  private constructor(code: ProblemCode, content: ProblemContent) {
    const { detail, headers = {}, ...extras } = content;
    this.code = code;
    this.detail = detail;
    this.errors = content.errors ?? [];
    this.extras = extras;
    this.headers = headers;
  }

  static of<Code extends ProblemCode>(
    code: Code,
    content: ProblemContent & ProblemExtras<Code>,
  ): HttpProblem {
    return new HttpProblem(code, content);
  }

  /** A 400 that names each field that is wrong. */
  static invalid(errors: [FieldError, ...FieldError[]], detail?: string): HttpProblem {
    const named = `The request is invalid: ${errors.map(({ field, message }) => `${field} ${message}`).join('; ')}.`;
    return HttpProblem.of('invalid-request', { detail: detail ?? named, errors });
  }

  static productNotFound(productId: string): HttpProblem {
    return HttpProblem.of('product-not-found', { detail: `Product with ID '${productId}' not found.` });
  }
}

/** What a problem is written with. */
export interface ProblemSetting {
  readonly instance: string;
  readonly requestId: string;
  readonly typeBase: string | undefined;
}

/** The problem as it is written (RFC 9457). */
export function toProblemBody(problem: HttpProblem, setting: ProblemSetting) {
  const kind = problemKinds[problem.code];
  return {
    type: `${setting.typeBase ?? defaultProblemTypeBase}${kind.type}`,
    title: kind.title,
    status: kind.status,
    detail: problem.detail,
    instance: setting.instance,
    code: problem.code,
    request_id: setting.requestId,
    ...problem.extras,
  };
}

/** The problem as an answer. */
export function answerProblem(problem: HttpProblem, setting: ProblemSetting): Answer {
  const body = toProblemBody(problem, setting);
  const headers = { 'content-type': 'application/problem+json', ...problem.headers };
  return { status: body.status, headers, body: JSON.stringify(body) };
}
