import { type CorsRules, isPreflight } from '../http/cors.ts';
import type { BeforeCommit } from '../http/route.ts';
import type { Ending } from '../realtime/realtime.ts';
import { createSequence } from '../realtime/sequence.ts';
import { createKeysControl } from './answered-keys.ts';
import type { Control } from './control.ts';
import { createControlClock } from './control-clock.ts';
import type { ResolvedControl } from './control-options.ts';
import { createFaultList } from './fault-list.ts';
import type { IdSource } from './id-source.ts';
import { createInterleave } from './interleave.ts';
import { createJournal } from './journal.ts';
import { overtake } from './overtake.ts';
import { createProducts } from './products.ts';
import { createRealtimeControl } from './realtime-control.ts';
import { describeRequest } from './request-match.ts';
import { createSnapshots } from './snapshots.ts';
import { createStriker } from './strike-request.ts';
import type { ControlledHandler } from './struck-answer.ts';
import type { BeginEra } from './world.ts';
import { type Beginning, createWorldPlace } from './world-place.ts';

/** What every namespace of a server begins with. */
export interface NamespaceSetting {
  readonly beginEra: BeginEra;
  readonly beginning: Beginning;
  readonly clock: () => number;
  readonly createIds: () => IdSource;
  /** What chances follow from, where a fault has no seed of its own. */
  readonly seed: number;
  readonly basePath: string;
  readonly problemTypeBase: string | undefined;
  readonly cors: CorsRules;
  readonly beforeCommit: BeforeCommit | undefined;
  readonly options: ResolvedControl;
}

/** A world with everything that is done to it from outside. */
export interface Namespace {
  readonly answer: ControlledHandler;
  readonly control: Omit<Control, 'namespace'>;
  /** Whether a ticket for a stream was issued in its present world. */
  readonly hasTicket: (ticket: string) => boolean;
  /** Ends the streams, and those that are still to come. */
  readonly endStreams: (ending: Ending) => void;
}

export function createNamespace(setting: NamespaceSetting): Namespace {
  const { options } = setting;
  const clock = createControlClock(setting.clock, () => place.current().realtime.tick());
  const ids = setting.createIds();
  const faults = createFaultList(options.faults, setting.seed);
  const journal = createJournal(options.journal, clock.now);
  const interleave = createInterleave();
  const snapshots = createSnapshots();
  const sequence = createSequence(clock.now);
  const beforeCommit: BeforeCommit = (request) => {
    const held = interleave.pass(request);
    if (held === undefined) return setting.beforeCommit?.(request);
    return held.then(() => setting.beforeCommit?.(request));
  };
  const place = createWorldPlace(setting, { clock: clock.now, ids: ids.next, beforeCommit, sequence });
  const strike = createStriker({ ...setting, sleep: options.sleep, ids: ids.next });

  return {
    answer(request) {
      const run = () => place.current().answer(request);
      // A preflight is the browser's, not the client's: a fault that strikes once would be spent before the request came.
      if ((faults.isEmpty() && !journal.isOn) || isPreflight(request)) return run();
      const facts = describeRequest(request, setting.basePath);
      const met = faults.meet(facts);
      const byOthers = () => overtake(place, facts.productId, ids.next());
      const runStruck = () => strike({ request, run, overtake: byOthers }, met);
      return journal.isOn
        ? journal.record(request, { ...facts, fault: met.effect?.kind ?? null }, runStruck)
        : runStruck();
    },
    control: {
      reset({ now } = {}) {
        clock.reset(now);
        ids.restore(0);
        faults.reset();
        journal.control.clear();
        interleave.reset();
        place.beginAgain();
      },
      products: createProducts(place),
      clock: clock.control,
      snapshot: () =>
        snapshots.add({
          image: place.current().store.capture(),
          clock: clock.capture(),
          idPosition: ids.capture(),
        }),
      restore(snapshotId) {
        const snapshot = snapshots.find(snapshotId);
        clock.restore(snapshot.clock);
        ids.restore(snapshot.idPosition);
        place.goOnFrom(snapshot.image);
      },
      faults: faults.control,
      journal: journal.control,
      keys: createKeysControl(place),
      interleave: interleave.control,
      realtime: createRealtimeControl(place),
    },
    hasTicket: (ticket) => place.current().hasTicket(ticket),
    endStreams: (ending) => place.current().realtime.end(ending),
  };
}
