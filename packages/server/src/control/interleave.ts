import * as z from 'zod/mini';
import type { BeforeCommit } from '../http/route.ts';
import { ControlError } from './control-error.ts';
import { parseArgument } from './parse-argument.ts';

/** Which changes are held: those for which everything that is given is true. */
export interface HoldMatch {
  /** That touch this product. */
  readonly productId?: string;
  readonly idempotencyKey?: string;
}

const holdMatchSchema: z.ZodMiniType<HoldMatch> = z.strictObject({
  productId: z.exactOptional(z.string()),
  idempotencyKey: z.exactOptional(z.string()),
});

/** A change that waits just before its atomic step: checked for everything but the rules, and without any effect yet. */
export interface HeldRequest {
  readonly id: string;
  /** One, or those of an atomic batch. */
  readonly productIds: readonly string[];
  readonly idempotencyKey: string | null;
}

/** Holds the changes that match, until they are let go. */
export interface RequestHold {
  readonly id: string;
  /** Resolves once at least `count` are held (1 unless given), or the hold has ended, with all that are, in the order they came. */
  waiting(count?: number): Promise<readonly HeldRequest[]>;
  /**
   * Lets one go. Those let go before the next is take their step first; await its answer to see it done.
   *
   * @throws ControlError when it is not held.
   */
  release(requestId: string): void;
  /** Lets go of all, in the order they came, and holds no more. Safe to repeat. */
  end(): void;
}

/** Chooses the order in which concurrent changes happen. */
export interface InterleaveControl {
  /** Holds the changes that match, all of them unless something is given. */
  hold(options?: { readonly match?: HoldMatch }): RequestHold;
  /** @throws ControlError when there is no such hold. */
  find(holdId: string): RequestHold;
}

interface Waiting extends HeldRequest {
  readonly letGo: () => void;
}

export function createInterleave() {
  let holds: ReturnType<typeof createHold>[] = [];
  let nextId = 1;

  const control: InterleaveControl = {
    hold({ match = {} } = {}) {
      const id = `hold-${nextId++}`;
      const hold = createHold(id, parseArgument('match', holdMatchSchema, match), () => {
        holds = holds.filter((one) => one !== hold);
      });
      holds.push(hold);
      return hold.control;
    },
    find(holdId) {
      const hold = holds.find(({ control }) => control.id === holdId);
      if (hold === undefined) throw new ControlError('not-found', `There is no hold '${holdId}'.`);
      return hold.control;
    },
  };
  return {
    control,
    /** Waits while the change is held. */
    pass(request: Parameters<BeforeCommit>[0]): Promise<void> | undefined {
      return holds.find(({ matches }) => matches(request))?.take(request);
    },
    reset() {
      for (const hold of holds) hold.control.end();
      nextId = 1;
    },
  };
}

function createHold(id: string, match: HoldMatch, onEnd: () => void) {
  let waiting: Waiting[] = [];
  let watchers: (() => void)[] = [];
  let hasEnded = false;
  let nextId = 1;

  function tellWatchers() {
    const told = watchers;
    watchers = [];
    for (const tell of told) tell();
  }

  function release(requestId: string) {
    const held = waiting.find((one) => one.id === requestId);
    if (held === undefined) throw new ControlError('not-found', `The hold has no request '${requestId}'.`);
    waiting = waiting.filter((one) => one !== held);
    held.letGo();
  }

  const control: RequestHold = {
    id,
    async waiting(count = 1) {
      while (!hasEnded && waiting.length < count)
        await new Promise<void>((resolve) => watchers.push(resolve));
      return waiting.map(({ letGo: _letGo, ...held }) => held);
    },
    release,
    end() {
      onEnd();
      hasEnded = true;
      for (const held of waiting) release(held.id);
      tellWatchers();
    },
  };
  return {
    control,
    matches: ({ productIds, idempotencyKey }: Parameters<BeforeCommit>[0]) =>
      (match.productId === undefined || productIds.includes(match.productId)) &&
      (match.idempotencyKey === undefined || match.idempotencyKey === idempotencyKey),
    take: ({ productIds, idempotencyKey }: Parameters<BeforeCommit>[0]) =>
      new Promise<void>((letGo) => {
        waiting.push({
          id: `request-${nextId++}`,
          productIds,
          idempotencyKey: idempotencyKey ?? null,
          letGo,
        });
        tellWatchers();
      }),
  };
}
