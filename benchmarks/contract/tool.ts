import type { Mutant } from '../../packages/contract/test/mutants/mutant.ts';

/** Something that looks at a server and says what is wrong with it. */
export interface Tool {
  readonly name: string;
  /** What it says of the server that answers now; its words only have to be the same when it says the same. */
  find(mutant: Mutant | undefined): Promise<Set<string>>;
  close(): void;
}
