import type { paths } from '@onhand/spec';
import type { Open } from '../answers/open.ts';
import type { CallLimits } from '../transport/call-limits.ts';

type RequiredKeys<Members> = {
  [Key in keyof Members]-?: Record<never, never> extends Pick<Members, Key> ? never : Key;
}[keyof Members];

/** A member under this name, which may be left out where nothing in it must be given. */
type Member<Name extends string, Value> = [RequiredKeys<Value>] extends [never]
  ? { readonly [Key in Name]?: Value }
  : { readonly [Key in Name]: Value };

/** The same members, where those that may be left out may also be `undefined`. */
type Loose<Members> = {
  readonly [Key in keyof Members]: Record<never, never> extends Pick<Members, Key>
    ? Members[Key] | undefined
    : Members[Key];
};

type ParametersOf<Operation> = Operation extends { parameters: infer Parameters }
  ? { readonly [Place in keyof Parameters]: Loose<Parameters[Place]> }
  : unknown;

type BodyOf<Operation> = Operation extends { requestBody: { content: { 'application/json': infer Body } } }
  ? { readonly body: Body }
  : unknown;

/** What a request of one operation takes, beside its limits. */
type ApiInit<Operation> = Member<'params', ParametersOf<Operation>> & BodyOf<Operation> & CallLimits;

type ContentOf<Response> = Response extends { content: infer Content } ? Content[keyof Content] : undefined;

type ResponsesOf<Operation> = Operation extends { responses: infer Responses } ? Responses : never;

type IsSuccess<Status> = `${Status & number}` extends `2${string}` ? true : false;

/** One answer that the API describes: with `data` or, when it is a refusal, with `error`. */
interface ApiAnswer<Status, Data, Problem> {
  readonly status: Status;
  readonly headers: Headers;
  readonly data: Data;
  readonly error: Problem;
}

/** What an operation is answered with: `status` tells which, and narrows `data` and `error`. */
export type ApiResult<Operation, Responses = ResponsesOf<Operation>> = {
  [Status in keyof Responses]: IsSuccess<Status> extends true
    ? ApiAnswer<Status, Open<ContentOf<Responses[Status]>>, undefined>
    : ApiAnswer<Status, undefined, ContentOf<Responses[Status]>>;
}[keyof Responses];

/** An answer that goes on for ever is none to wait for. */
type IsStream<Responses> = Responses extends { 200: { content: { 'text/event-stream': unknown } } }
  ? true
  : false;

/** The paths that have a method, streams aside. */
type PathOf<Method extends string> = {
  [Path in keyof paths]: paths[Path] extends { readonly [Key in Method]: { responses: infer Responses } }
    ? IsStream<Responses> extends true
      ? never
      : Path
    : never;
}[keyof paths];

type OperationOf<Path extends keyof paths, Method extends string> = Method extends keyof paths[Path]
  ? paths[Path][Method]
  : never;

/** The parameter of a call, which may be left out where nothing must be given. */
type Optional<Init> = [RequiredKeys<Init>] extends [never] ? [init?: Init] : [init: Init];

/** Calls every operation that has this method. */
export type ApiMethod<Method extends string> = <Path extends PathOf<Method>>(
  path: Path,
  ...init: Optional<ApiInit<OperationOf<Path, Method>>>
) => Promise<ApiResult<OperationOf<Path, Method>>>;

/** The typed client of every operation in the API. */
export interface ApiClient {
  readonly GET: ApiMethod<'get'>;
  readonly POST: ApiMethod<'post'>;
  readonly PATCH: ApiMethod<'patch'>;
}
