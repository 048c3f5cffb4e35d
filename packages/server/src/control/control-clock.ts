import * as z from 'zod/mini';
import { type Duration, durationSchema, toMilliseconds } from './duration.ts';
import { parseArgument } from './parse-argument.ts';

/** A moment: milliseconds since the epoch, or an ISO 8601 text such as `2026-01-15T10:30:00Z`. */
export type Moment = number | string | Date;

/** The server's clock, which runs with the one it was given until it is set. */
export interface ClockControl {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Whether it stands still, since it was set. */
  isStopped(): boolean;
  /** Stops the clock at a moment, earlier ones too. Tokens are judged by it as well. */
  set(moment: Moment): void;
  /** Moves the clock on. One that runs goes on running, one that was set stands still at the later time. */
  advance(duration: Duration): void;
}

/** How a clock differs from the one it was given. */
export interface ClockSetting {
  readonly aheadMs: number;
  readonly stoppedAtMs: number | undefined;
}

const asGiven: ClockSetting = { aheadMs: 0, stoppedAtMs: undefined };
const lastMs = 8_640_000_000_000_000;

const momentSchema = z.union([
  z.int().check(z.minimum(0), z.maximum(lastMs)),
  z.string().check(z.refine((text) => Date.parse(text) >= 0, { error: 'must be a date and time' })),
  z.date().check(z.refine((date) => date.getTime() >= 0, { error: 'must be a date and time' })),
]);

/** A clock that can be set, over one that cannot. `onSet` is called when somebody has set it, or moved it on. */
export function createControlClock(given: () => number, onSet: () => void) {
  let setting = asGiven;
  const now = () => setting.stoppedAtMs ?? given() + setting.aheadMs;

  function stop(moment: Moment) {
    const stoppedAtMs = new Date(parseArgument('moment', momentSchema, moment)).getTime();
    setting = { aheadMs: 0, stoppedAtMs };
  }

  const control: ClockControl = {
    now,
    isStopped: () => setting.stoppedAtMs !== undefined,
    set(moment) {
      stop(moment);
      onSet();
    },
    advance(duration) {
      const ms = toMilliseconds(parseArgument('duration', durationSchema, duration));
      const { aheadMs, stoppedAtMs } = setting;
      setting =
        stoppedAtMs === undefined
          ? { aheadMs: aheadMs + ms, stoppedAtMs }
          : { aheadMs, stoppedAtMs: stoppedAtMs + ms };
      onSet();
    },
  };
  return {
    now,
    control,
    capture: (): ClockSetting => setting,
    restore(earlier: ClockSetting) {
      setting = earlier;
    },
    /** Stops at a moment, or runs with the given clock. */
    reset(moment: Moment | undefined) {
      if (moment === undefined) setting = asGiven;
      else stop(moment);
    },
  };
}
