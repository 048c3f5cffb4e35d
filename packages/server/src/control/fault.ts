import { type ProblemCode, problemKinds } from '@onhand/spec';
import * as z from 'zod/mini';
import { type RequestMatch, requestMatchSchema } from './request-match.ts';

/** Something that goes wrong on purpose. */
export interface Fault {
  /** The requests that it can strike; all unless given. */
  readonly match?: RequestMatch;
  /** How many of them it strikes, then never again; any number unless given. */
  readonly times?: number;
  /** The chance, 0 to 1, that it strikes one of them; 1 unless given. */
  readonly rate?: number;
  /** What the chances follow from; the server's seed unless given. The same seed strikes the same requests. */
  readonly seed?: number;
  readonly effect: FaultEffect;
}

/**
 * What goes wrong.
 *
 * - `status`: the request is answered with this status and never reaches the API.
 * - `latency`: the request waits before it reaches the API; other faults can strike it too.
 * - `drop-before`: the connection breaks before the request reaches the API.
 * - `drop-after-commit`: the request has its effect, and the connection breaks before the answer.
 * - `truncate`: the connection breaks in the middle of the answer's body.
 * - `malformed`: the answer's body is not valid JSON.
 * - `wrong-content-type`: the answer says that it is `text/html`.
 * - `overtake`: somebody else changes the product first, so that the version that the client read is stale.
 */
export type FaultEffect =
  | {
      readonly kind: 'status';
      readonly status: number;
      /** The problem's `code`; without it the problem is one that a proxy would write. */
      readonly code?: ProblemCode;
      readonly retryAfterSeconds?: number;
      /** What else is in the problem, such as the `available` of `insufficient-stock`. */
      readonly members?: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: SimpleEffect };

export const simpleEffects = [
  'drop-before',
  'drop-after-commit',
  'truncate',
  'malformed',
  'wrong-content-type',
  'overtake',
] as const;

/** An effect that there is nothing more to say about. */
export type SimpleEffect = (typeof simpleEffects)[number];

const count = z.int().check(z.minimum(0));
const problemCodes = Object.keys(problemKinds) as ProblemCode[];

const effectSchema: z.ZodMiniType<FaultEffect> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().check(z.minimum(400), z.maximum(599)),
    code: z.exactOptional(z.enum(problemCodes)),
    retryAfterSeconds: z.exactOptional(count),
    members: z.exactOptional(z.record(z.string(), z.unknown())),
  }),
  z.strictObject({ kind: z.literal('latency'), ms: z.number().check(z.minimum(0)) }),
  z.strictObject({ kind: z.enum(simpleEffects) }),
]);

/** Accepts what a `Fault` may be. */
export const faultSchema: z.ZodMiniType<Fault> = z.strictObject({
  match: z.exactOptional(requestMatchSchema),
  times: z.exactOptional(z.int().check(z.minimum(1))),
  rate: z.exactOptional(z.number().check(z.minimum(0), z.maximum(1))),
  seed: z.exactOptional(z.int()),
  effect: effectSchema,
});
