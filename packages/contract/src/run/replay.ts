import { ContractPreflightError } from '../preflight/contract-preflight-error.ts';

/** One generated sequence of one check. */
export interface Replay {
  readonly checkId: string;
  readonly seed: number;
  /** How the generator came to it: `12:0:1`. */
  readonly path: string;
}

/** As one word, for a command line. */
export function formatReplay({ checkId, seed, path }: Replay): string {
  return `${checkId}@${seed}:${path}`;
}

/** @throws ContractPreflightError when it is none. */
export function parseReplay(text: string): Replay {
  const [, checkId, seed, path] = /^([a-z/-]+)@(-?\d+):(\d+(?::\d+)*)$/.exec(text) ?? [];
  if (checkId === undefined || seed === undefined || path === undefined) {
    throw new ContractPreflightError(
      `Failed to replay '${text}': it does not read like check@seed:path. Copy it from the report of the failure.`,
    );
  }
  return { checkId, seed: Number(seed), path };
}
