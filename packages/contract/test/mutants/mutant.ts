import type { ContractOptions } from '../../src/index.ts';

/** A JSON object on its way through the border. */
export type Json = Record<string, unknown>;

/** A request as the border heard it. */
export interface Heard {
  readonly method: string;
  /** Below the base path. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** The body when it is a JSON object, otherwise empty. A copy: changing it changes nothing. */
  readonly body: Json;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What to send on instead; what is absent goes on as it was heard. */
export interface Instead {
  readonly method?: string;
  readonly path?: string;
  readonly query?: Readonly<Record<string, string | null>>;
  /** Parameters beside those that are there. */
  readonly addQuery?: readonly (readonly [name: string, value: string])[];
  /** `null` takes a header away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: Json | string;
}

/** Sends the request on to the right server. */
export type Forward = (instead?: Instead) => Promise<Response>;

/** Stands between the client and a right server, and gets something wrong. */
export type Border = (heard: Heard, forward: Forward) => Promise<Response>;

/** One plausible mistake of a server. */
export interface Mutant {
  /** To be read after "a server that". */
  readonly mistake: string;
  /** Ids of checks that must see it. */
  readonly killedBy: readonly [string, ...string[]];
  /** Checks whose requests bring it about, where those of `killedBy` look only at what others were answered. */
  readonly during?: readonly string[];
  /** Where what is wrong has to do with tokens: then they are JWTs, and not the names of roles. */
  readonly tokens?: 'jwt';
  /** How long the suite waits, where the mistake is that nothing comes. */
  readonly timeoutMs?: number;
  /** How a WebSocket to it is opened, where the mistake is there. */
  readonly webSocket?: ContractOptions['webSocket'];
  /** Called once for each server, so that the border can remember. */
  readonly border: () => Border;
}
