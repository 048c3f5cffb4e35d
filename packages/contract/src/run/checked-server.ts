import type { Capabilities } from '../client/capabilities.ts';
import type { OpenPromises } from '../product/open-promises.ts';
import type { SchemaWatch } from '../schema/schema-watch.ts';
import type { ResolvedContractOptions } from './contract-options.ts';

/** The server, as far as a check depends on it. */
export interface CheckedServer {
  readonly options: ResolvedContractOptions;
  readonly capabilities: Capabilities;
  readonly openPromises: OpenPromises;
  readonly watch: SchemaWatch;
  /** How many more checks may begin anew because a connection was closed in the moment when it was used again. */
  readonly freshStarts: { left: number };
  /** How many answers all checks together have had, and how many checks in a row went by without one. */
  readonly silence: { answers: number; checks: number };
  /** A product to look at where none was named. */
  readonly anyProduct: string;
}
