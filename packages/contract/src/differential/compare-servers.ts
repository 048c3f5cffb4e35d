import fc from 'fast-check';
import { type ShownExchange, toShownExchange } from '../client/shown-exchange.ts';
import { createTranscript } from '../client/transcript.ts';
import type { Play } from '../model/play-commands.ts';
import { sequenceKinds } from '../model/sequence-kinds.ts';
import type { OpenContract } from '../run/open-contract.ts';
import type { Restoration } from '../run/restore-product.ts';
import type { Difference } from './find-difference.ts';
import { playOnBoth } from './play-on-both.ts';
import type { Sides } from './side.ts';
import { tour } from './tour.ts';

/** One way in which two servers differ, with the shortest sequence found that shows it. */
export interface ShownDifference extends Difference {
  /** What was sent to the one, and what it answered; the last exchange is the one that differs. */
  readonly leftExchanges: readonly ShownExchange[];
  readonly rightExchanges: readonly ShownExchange[];
}

/** What came of comparing two servers. */
export interface DifferentialReport {
  readonly left: string;
  readonly right: string;
  readonly seed: number;
  /** How many sequences were sent to both. */
  readonly sequences: number;
  readonly differences: readonly ShownDifference[];
  readonly restored: readonly Restoration[];
}

/** After so many differences, two servers are simply two servers. */
const mostDifferences = 12;

/**
 * Sends the same requests to two servers and collects how their answers differ, ids, times and words for people aside.
 *
 * Both are prepared and brought back like a server that is checked. The first named product is used, on both.
 */
export async function compareServers(left: OpenContract, right: OpenContract): Promise<DifferentialReport> {
  const contracts = [left, right] as const;
  try {
    for (const contract of contracts) await contract.prepare();
    const sides = toSides(left, right);
    const differences = [
      ...(await compareTour(sides, contracts)),
      ...(await compareSequences(sides, contracts)),
    ];
    const restored = [...(await left.restore()), ...(await right.restore())];
    const { baseUrl, seed, runs } = left.options;
    const sequences = runs * sequenceKinds.length;
    return { left: baseUrl, right: right.options.baseUrl, seed, sequences, differences, restored };
  } catch (fault) {
    for (const contract of contracts) await contract.restore();
    throw fault;
  }
}

type Contracts = readonly [OpenContract, OpenContract];

function toSides(left: OpenContract, right: OpenContract): Sides {
  const toSide = (contract: OpenContract) => {
    const transcript = createTranscript();
    const { send, product } = contract.enter(transcript);
    return { baseUrl: contract.options.baseUrl, send, product, transcript };
  };
  return [toSide(left), toSide(right)];
}

async function compareTour(sides: Sides, contracts: Contracts): Promise<ShownDifference[]> {
  const [left, right] = sides;
  const shown: ShownDifference[] = [];
  for (const { call, ...difference } of await tour(sides)) {
    const isIt = ({ target, method }: ShownExchange) =>
      target === call.target && method === (call.method ?? 'GET');
    const [leftExchanges, rightExchanges] = [left, right].map(({ transcript }, index) =>
      transcript.exchanges
        .map((exchange) => toShownExchange(exchange, contracts[index === 0 ? 0 : 1].options.tokens))
        .filter((exchange) => isIt(exchange) && exchange.body === bodyOf(call))
        .slice(-1),
    );
    shown.push({ ...difference, leftExchanges: leftExchanges ?? [], rightExchanges: rightExchanges ?? [] });
  }
  return shown;
}

const bodyOf = ({ json, bytes }: { json?: unknown; bytes?: Uint8Array }) =>
  bytes === undefined ? (JSON.stringify(json) ?? null) : `(${bytes.byteLength} bytes)`;

/** Thrown through the generator, which looks for a shorter sequence that does the same. */
class Differs extends Error {
  readonly shown: ShownDifference;

  constructor(shown: ShownDifference) {
    super(shown.kind);
    this.shown = shown;
  }
}

/** Looks for one difference after another; a sequence ends at one that is known already. */
async function compareSequences(sides: Sides, contracts: Contracts): Promise<ShownDifference[]> {
  const found = new Map<string, ShownDifference>();
  const { seed, runs, signal, ids } = contracts[0].options;
  const play = async (one: Play) => {
    if (signal?.aborted) return;
    for (const { product } of sides) await product.clear();
    for (const { transcript } of sides) transcript.restart();
    const difference = await playOnBoth(sides, one, `differ-${ids()}`);
    if (difference === undefined || found.has(difference.kind)) return;
    const [leftExchanges, rightExchanges] = sides.map(({ transcript }, index) =>
      transcript.exchanges.map((exchange) =>
        toShownExchange(exchange, contracts[index === 0 ? 0 : 1].options.tokens),
      ),
    );
    throw new Differs({
      ...difference,
      leftExchanges: leftExchanges ?? [],
      rightExchanges: rightExchanges ?? [],
    });
  };
  for (const { start, commands } of sequenceKinds) {
    const property = fc.asyncProperty(start, commands, (from, steps) => play({ from, steps }));
    while (found.size < mostDifferences && !signal?.aborted) {
      const { failed, errorInstance } = await fc.check(property, { seed, numRuns: runs });
      if (!failed) break;
      if (!(errorInstance instanceof Differs)) throw errorInstance;
      found.set(errorInstance.shown.kind, errorInstance.shown);
    }
  }
  return [...found.values()];
}
