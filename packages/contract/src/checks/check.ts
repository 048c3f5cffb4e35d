import type { components, OperationId, operations, Role } from '@onhand/spec';
import type { Send } from '../client/call.ts';
import type { Capabilities } from '../client/capabilities.ts';
import type { Trait } from '../client/traits.ts';
import type { Transcript } from '../client/transcript.ts';
import type { ProductUnderTest } from '../product/product-under-test.ts';
import type { Streams } from '../realtime/create-streams.ts';
import type { Transport } from '../realtime/stream.ts';
import type { SchemaWatch } from '../schema/schema-watch.ts';

type OperationPlace = {
  [Id in OperationId]: `${(typeof operations)[Id]['method']} ${(typeof operations)[Id]['path']}`;
}[OperationId];

type ComponentPlace = {
  [Kind in
    | 'parameters'
    | 'headers'
    | 'responses'
    | 'schemas']: `components/${Kind}/${keyof components[Kind] & string}`;
}['parameters' | 'headers' | 'responses' | 'schemas'];

/** Where the API's description makes the promise: at one place, or at every operation. The compiler knows which places there are. */
type Source = `openapi.yaml ${OperationPlace | ComponentPlace | 'paths'}`;

/** What a check needs beside the admin's token and one product. */
interface Needs {
  readonly roles?: readonly Role[];
  /** Two, when the promise is about what happens to another product. */
  readonly products?: 2;
  /** Operations that a server may lack. */
  readonly operations?: readonly OperationId[];
  /** What a server may lack although it has every path, beside the trait of the folder that the check is in. */
  readonly traits?: readonly Trait[];
  /** That the admin's token is a JWT, so that it can be altered. */
  readonly jwt?: true;
  /** A stream; one that comes in this way, where it is named. */
  readonly stream?: true | Transport;
  /** A token that has expired. */
  readonly expiredToken?: true;
  /** A token that expires when it is wanted. */
  readonly issuedToken?: true;
  /** That time passes for the server. */
  readonly time?: true;
}

/** The way to the server. */
export interface Scene {
  readonly send: Send;
  /** The product that this check may change; nothing else uses it meanwhile. */
  readonly product: ProductUnderTest;
}

/** What a check is given. */
export interface CheckContext extends Scene {
  /**
   * Looks at several things at the same time, each through a scene of its own. Only for what changes nothing on a right
   * server. It fails with the first that fails, and only that one is shown.
   */
  readonly eachAtOnce: <T>(
    things: readonly T[],
    look: (thing: T, scene: Scene) => Promise<unknown>,
  ) => Promise<void>;
  /** Another one; only for a check that says `needs: { products: 2 }`. */
  readonly otherProduct: () => ProductUnderTest;
  /** Every product that was named for the contract. */
  readonly productIds: readonly string[];
  /** The way to streams. What a check opens is closed after it. */
  readonly streams: Pick<Streams, 'openAll' | 'open' | 'endingOf'>;
  /** Which operations the server has. */
  readonly capabilities: Capabilities;
  /** A name that was never used before, for keys, orders and adjustments. */
  readonly newId: (label: string) => string;
  /** The token of the admin; never to be shown. */
  readonly adminToken: string;
  /** A token that has expired; only for a check that needs it. */
  readonly expiredToken: string;
  /** Gives a token of somebody who may view, for so many seconds; only for a check that needs it. */
  readonly issueToken: (lifeSeconds: number) => Promise<string>;
  /** Lets so many milliseconds pass for the server; only for a check that needs it. */
  readonly passTime: (milliseconds: number) => Promise<void>;
  /** For the generated sequences. */
  readonly seed: number;
  readonly runs: number;
  /** The way to a sequence that failed before, to play it alone. */
  readonly path: string | undefined;
  /** Milliseconds, from any beginning. */
  readonly clock: () => number;
  /** What was said so far; for a check that tries many times and shows one try. */
  readonly transcript: Transcript;
  /** What all checks so far have seen of the documented answers. */
  readonly watch: Pick<SchemaWatch, 'breaches' | 'coverage' | 'heard'>;
}

/** One promise of the API, and how to see whether a server keeps it. */
export interface Check {
  /** The file's path below `checks/`, without the extension. */
  readonly id: string;
  /** In words, to be read after "The server". */
  readonly promise: string;
  readonly source: Source;
  /** Why a user of the API cares. */
  readonly why: string;
  readonly needs?: Needs;
  /** Sends nothing but GET: it also runs where no product was named, and only looks at the one that it is given. */
  readonly isReadOnly?: true;
  /** Judges what the others have seen, also where they could only read. */
  readonly comesLast?: true;
  /** Looks at a report over all products, none of which may change meanwhile. */
  readonly isAlone?: true;
  /** Takes longer than all others together: it is begun first, so that they run beside it. */
  readonly isLong?: true;
  /**
   * Returns when the promise is kept.
   *
   * @throws BrokenPromise when it is not.
   */
  run(context: CheckContext): Promise<void>;
}
