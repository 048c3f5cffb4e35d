import * as z from 'zod/mini';
import { parseArgument } from './parse-argument.ts';
import type { WorldPlace } from './world-place.ts';

/** How a server ends a stream. */
export interface StreamEnding {
  /** A close code of a WebSocket, such as 4401. */
  readonly code: number;
  /** At most 123 bytes of UTF-8; empty unless given. */
  readonly reason?: string;
}

/** The streams that are open. */
export interface RealtimeControl {
  /** How many there are. */
  count(): number;
  /**
   * Breaks all their connections off without a word, as a network does, or ends them as a server does, when it is said how. Each
   * can be opened again at once, and be resumed.
   *
   * @throws ControlError when the code is none that can be sent, or the reason is too long.
   */
  cut(ending?: StreamEnding): void;
}

const isSendable = (code: number) =>
  (code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code)) || (code >= 3000 && code <= 4999);

const isShort = (reason: string) => new TextEncoder().encode(reason).length <= 123;

const endingSchema: z.ZodMiniType<StreamEnding> = z.strictObject({
  code: z.int().check(z.refine(isSendable, { error: 'must be a close code that can be sent, such as 4401' })),
  reason: z.exactOptional(z.string().check(z.refine(isShort, { error: 'must be at most 123 bytes' }))),
});

export function createRealtimeControl({ current }: WorldPlace): RealtimeControl {
  return {
    count: () => current().realtime.count,
    cut(ending) {
      if (ending === undefined) return current().realtime.cut();
      const { code, reason = '' } = parseArgument('ending', endingSchema, ending);
      current().realtime.cut({ code, reason });
    },
  };
}
