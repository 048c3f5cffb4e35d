import { chanceOf } from './chance.ts';
import { ControlError } from './control-error.ts';
import { type Fault, type FaultEffect, faultSchema } from './fault.ts';
import { parseArgument } from './parse-argument.ts';
import { compileMatch, type RequestFacts } from './request-match.ts';

/** A fault that is in force, and what has come of it. */
export interface ActiveFault extends Fault {
  readonly id: string;
  /** Requests that it could have struck. */
  readonly matched: number;
  /** Requests that it struck. */
  readonly struck: number;
}

/** What goes wrong on purpose. */
export interface FaultsControl {
  /**
   * Puts a fault in force, after those that are, and returns its id. A request meets them in this order: waits add up,
   * and the first other one that strikes it is the last.
   *
   * @throws ControlError when the fault is not usable.
   */
  add(fault: Fault): string;
  list(): readonly ActiveFault[];
  /** @throws ControlError when there is no such fault. */
  remove(id: string): void;
  clear(): void;
}

/** What strikes one request. */
export interface Strike {
  readonly latencyMs: number;
  readonly effect: StrikingEffect | undefined;
}

export type StrikingEffect = Exclude<FaultEffect, { kind: 'latency' }>;

interface Armed {
  readonly id: string;
  readonly fault: Fault;
  readonly matches: (facts: RequestFacts) => boolean;
  matched: number;
  struck: number;
}

/** The faults in force, which begin with `initial`; `seed` is for those that have none of their own. */
export function createFaultList(initial: readonly Fault[], seed: number) {
  const parsed = initial.map((fault) => parseArgument('fault', faultSchema, fault));
  let armed: Armed[] = [];
  let nextId = 1;

  function arm(fault: Fault): string {
    const id = `fault-${nextId++}`;
    armed.push({ id, fault, matches: compileMatch(fault.match ?? {}), matched: 0, struck: 0 });
    return id;
  }

  function reset() {
    // Ids go on: whoever still holds one of before must not end a fault of after.
    armed = [];
    parsed.forEach(arm);
  }

  const control: FaultsControl = {
    add: (fault) => arm(parseArgument('fault', faultSchema, fault)),
    list: () => armed.map(({ id, fault, matched, struck }) => ({ ...fault, id, matched, struck })),
    remove(id) {
      const others = armed.filter((one) => one.id !== id);
      if (others.length === armed.length) throw new ControlError('not-found', `There is no fault '${id}'.`);
      armed = others;
    },
    clear() {
      armed = [];
    },
  };

  reset();
  return {
    control,
    reset,
    isEmpty: () => armed.length === 0,
    /** What strikes this request. Asking counts as the request, so it is asked once. */
    meet(facts: RequestFacts): Strike {
      let latencyMs = 0;
      for (const one of armed) {
        if (!one.matches(facts) || !strikes(one, seed)) continue;
        const { effect } = one.fault;
        if (effect.kind !== 'latency') return { latencyMs, effect };
        latencyMs += effect.ms;
      }
      return { latencyMs, effect: undefined };
    },
  };
}

function strikes(one: Armed, seed: number): boolean {
  const { times, rate = 1 } = one.fault;
  if (times !== undefined && one.struck >= times) return false;
  one.matched++;
  if (rate < 1 && chanceOf(one.fault.seed ?? seed, one.matched) >= rate) return false;
  one.struck++;
  return true;
}
