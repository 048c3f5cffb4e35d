import type { Words } from '../words/use-words.tsx';

const dayMs = 24 * 60 * 60 * 1000;

/** A moment: as a distance when it is recent and the time now is known, and always in full for machines and on hover. */
export function Time({ at, words: { format, now } }: { readonly at: string; readonly words: Words }) {
  const isRecent = now !== undefined && now - new Date(at).getTime() < dayMs;
  // A server in another time zone writes another text, and neither is wrong.
  return (
    <time dateTime={at} title={format.dateTime(at)} suppressHydrationWarning>
      {isRecent ? format.ago(at, now) : format.dateTime(at)}
    </time>
  );
}
