import type { CheckContext, Scene } from '../checks/check.ts';
import { createTranscript, type Transcript } from '../client/transcript.ts';

/** More requests than these are not sent at the same moment: what is looked at is not how much the server can bear. */
const mostAtOnce = 10;

/**
 * Looks at several things at the same time, which saves the way to the server and back.
 *
 * When they differ, the transcript holds what was said before and what the first failure takes, and nothing of the others.
 *
 * @param toScene reaches the server with a transcript of its own.
 */
export function createEachAtOnce(
  transcript: Transcript,
  toScene: (own: Transcript) => Scene,
): CheckContext['eachAtOnce'] {
  return async (things, look) => {
    const { length } = transcript.exchanges;
    for (let from = 0; from < things.length; from += mostAtOnce) {
      const looks = things.slice(from, from + mostAtOnce).map((thing) => {
        const own = createTranscript();
        return { own, done: look(thing, toScene(own)) };
      });
      const outcomes = await Promise.allSettled(looks.map(({ done }) => done));
      const failed = outcomes.findIndex(({ status }) => status === 'rejected');
      if (failed >= 0) transcript.cutTo(length);
      const shown = failed < 0 ? looks : looks.slice(failed, failed + 1);
      for (const exchange of shown.flatMap(({ own }) => own.exchanges)) transcript.record(exchange);
      const outcome = outcomes[failed];
      if (outcome?.status === 'rejected') throw outcome.reason;
    }
  };
}
