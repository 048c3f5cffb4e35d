import type { OpenApiOperations, OperationId, ProblemCode } from '@onhand/spec';

type Responses<Id extends OperationId> = OpenApiOperations[Id]['responses'];
type BodyOf<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : undefined;

/** An answer of success as openapi.yaml describes it for the operation. */
type Success<Id extends OperationId> = {
  [Status in keyof Responses<Id> & (200 | 201 | 202)]: {
    readonly status: Status;
    readonly body: BodyOf<Responses<Id>[Status]>;
    readonly headers?: Readonly<Record<string, string>>;
  };
}[keyof Responses<Id> & (200 | 201 | 202)];

/** A problem by its code; the other members that go with it may be given, such as `available`. */
export interface ProblemByHand {
  readonly problem: ProblemCode;
  readonly detail?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly [member: string]: unknown;
}

/** What an answer by hand is made from. */
export interface AskedByHand<Id extends OperationId> {
  readonly request: Request;
  /** The values in the path, decoded. */
  readonly params: NonNullable<OpenApiOperations[Id]['parameters']['path']>;
  /** What the API itself answers to the request; each call is a request of its own. */
  readonly real: () => Promise<Response>;
}

type Written<Id extends OperationId> = Success<Id> | ProblemByHand | Response | undefined;

/** An answer, or how to make one; nothing leaves the request to the API. */
export type AnswerByHand<Id extends OperationId> =
  | Success<Id>
  | ProblemByHand
  | ((asked: AskedByHand<Id>) => Written<Id> | Promise<Written<Id>>);
