import { BrokenPromise } from '../expectations/broken-promise.ts';
import { inTime } from './in-time.ts';
import type { Ending, HeardMessage, Stream, Transport } from './stream.ts';

/** Where a stream puts what comes, until somebody reads it. */
export interface Inbox extends Pick<Stream, 'readUntil' | 'readToEnd'> {
  put(message: HeardMessage): void;
  end(ending: Ending): void;
}

/** An empty inbox. Nobody waits longer than `timeoutMs` for the next message. */
export function createInbox(transport: Transport, timeoutMs: number): Inbox {
  const unread: HeardMessage[] = [];
  let ending: Ending | undefined;
  let wake: (hasHappened: true) => void = () => undefined;
  const wait = () =>
    inTime(
      new Promise<true>((resolve) => {
        wake = resolve;
      }),
      timeoutMs,
    );

  return {
    put(message) {
      unread.push(message);
      wake(true);
    },
    end(how) {
      ending ??= how;
      wake(true);
    },
    async readUntil(what, fits) {
      const read: HeardMessage[] = [];
      for (;;) {
        const message = unread.shift();
        if (message !== undefined) {
          read.push(message);
          if (fits(message)) return read;
        } else if (ending !== undefined) {
          throw new BrokenPromise(`Expected ${what} over ${transport}, but ${describeEnding(ending)}.`);
        } else if (!(await wait())) {
          const types = read.map(({ body }) => body.type).join(', ');
          const instead = types === '' ? 'nothing' : `only ${types}`;
          throw new BrokenPromise(
            `Expected ${what} over ${transport}, got ${instead} within ${timeoutMs} ms.`,
          );
        }
      }
    },
    async readToEnd(why) {
      const read: HeardMessage[] = [];
      for (;;) {
        const message = unread.shift();
        if (message !== undefined) read.push(message);
        else if (ending !== undefined) return { read, ending };
        else if (!(await wait()))
          throw new BrokenPromise(`Expected the stream over ${transport} to end ${why}, but it stays open.`);
      }
    },
  };
}

function describeEnding({ code, reason }: Ending): string {
  const why = reason === '' ? '' : ` "${reason}"`;
  return code === undefined ? `the stream ended without a word${why}` : `it was closed with ${code}${why}`;
}

/** A message from its text. */
export function toHeardMessage(text: string, eventId?: string): HeardMessage {
  return { text, eventId, body: readObject(text) };
}

function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // What is no JSON has no members; the schema says the rest.
    return {};
  }
}
