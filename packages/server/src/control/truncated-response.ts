import type { Answer } from '../http/answer.ts';

/** An answer whose body breaks off in the middle: what was sent can be read, then reading fails. */
export function toTruncatedResponse({ status, headers, body }: Answer): Response {
  return new Response(breakOffAfter(firstHalf(body ?? '')), { status, headers });
}

/** The bytes of a body before the break. */
export function firstHalf(body: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(body);
  return bytes.slice(0, Math.floor(bytes.byteLength / 2));
}

function breakOffAfter(sent: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let isSent = false;
  return new ReadableStream({
    pull(controller) {
      if (isSent) controller.error(new TypeError('terminated: the body was truncated by a fault.'));
      else controller.enqueue(sent);
      isSent = true;
    },
  });
}
