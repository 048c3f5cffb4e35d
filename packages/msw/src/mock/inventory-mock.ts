import type {
  ClockControl,
  Control,
  InventoryServerOptions,
  JournalControl,
  KeysControl,
  ProductSeed,
  ProductsControl,
} from '@onhand/server';
import type { HistoryEntry, OperationId, Role } from '@onhand/spec';
import type { Scenario } from '../scenarios/scenario.ts';
import type { AnswerByHand } from './answer-by-hand.ts';

/** What the mocked API is, and where the code under test believes it to be. */
export interface InventoryMockOptions extends Omit<InventoryServerOptions, 'basePath' | 'control'> {
  /**
   * The root of the API, with or without a slash at its end; `http://localhost:8000/api` unless given. On a web page it
   * may be relative to the page, such as `/api`.
   */
  readonly baseUrl?: string;
  /** What the server's control surface offers; everything but HTTP unless given. */
  readonly control?: InventoryServerOptions['control'];
}

/** Ends what it was given for. Safe to call twice. */
export type End = () => void;

/**
 * A whole inventory API inside a test, and what the test does with it. Each one is a world of its own: nothing that happens in
 * one can be seen in another.
 */
export interface InventoryMock {
  /** The root of the API, without a slash at its end. */
  readonly baseUrl: string;
  /** Answers as the API would, with nothing in between: for the SDK's option `fetch`, or in place of the global one. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** The products as they are now, without a request: `get`, `list`, `history`, `put`, `replace`. */
  readonly products: ProductsControl;
  /** What was asked, in order, with its key, precondition, body and answer. */
  readonly journal: JournalControl;
  /** The Idempotency-Keys that changes were made under. */
  readonly keys: KeysControl;
  /** The server's clock: holds, keys and limits go by it. `advance('31 minutes')`. */
  readonly clock: ClockControl;
  /** Everything else that tests do to a server: faults one by one, the order of concurrent changes, namespaces. */
  readonly control: Control;
  /**
   * The changes of a product, newest first, as the API tells them.
   *
   * @throws ControlError when there is no such product.
   */
  history(productId: string): readonly HistoryEntry[];
  /** Remembers the world as it is; `restore` makes it so again, any number of times. */
  snapshot(): string;
  /** @throws ControlError when there is no such snapshot. */
  restore(snapshotId: string): void;
  /**
   * Somebody with this role: what `new InventoryManager(…)` takes, and the header for plain code. No real token is needed.
   *
   * @throws TypeError when the mock was given an `auth` of its own, whose tokens it cannot make.
   */
  as(role: Role, name?: string): MockCaller;
  /** Has things go wrong until the returned function is called or the mock is reset. Scenarios add up. */
  use(...scenarios: readonly Scenario[]): End;
  /**
   * Answers one operation by hand until the returned function is called or the mock is reset. The last one given is asked
   * first; where it returns nothing, the real one answers. Such answers are not in the journal, and no scenario strikes them.
   */
  override<Id extends OperationId>(operationId: Id, answer: AnswerByHand<Id>): End;
  /** Begins again, with these products or the first ones; scenarios, overrides and the journal are gone. */
  reset(products?: readonly ProductSeed[]): void;
}

/** Somebody who calls the mocked API. */
export interface MockCaller {
  readonly baseUrl: string;
  readonly accessToken: string;
  /** `authorization`, for a request that is written by hand. */
  readonly headers: { readonly authorization: string };
  readonly fetch: InventoryMock['fetch'];
}
