import type { Border, Heard, Json } from './mutant.ts';

/** What becomes of one message of a stream: nothing, itself, or several. Called anew for each stream, so that it can remember. */
type Alter = (heard: Heard) => (message: Json) => readonly Json[];

export const isStream = ({ method, path }: Heard) => method === 'GET' && path === '/inventory/realtime';

/** A border that alters what streams say. */
export const onMessages =
  (alter: Alter): (() => Border) =>
  () =>
  async (heard, forward) => {
    const response = await forward();
    return isStream(heard) && response.ok ? rewrite(response, alter(heard)) : response;
  };

/** A border that lets something be said on all open streams by the way. */
export const saysMore =
  (
    onRequest: (
      heard: Heard,
      forward: Parameters<Border>[1],
      say: (message: Json) => void,
    ) => Promise<Response>,
  ) =>
  (): Border => {
    const open = new Set<TransformStreamDefaultController<Uint8Array>>();
    let last: Json = {};
    const say = (message: Json) => {
      for (const controller of open) {
        // Nobody reads a stream that was left.
        if (controller.desiredSize === null) open.delete(controller);
        else controller.enqueue(encode({ ...last, ...message }));
      }
    };
    return async (heard, forward) => {
      if (!isStream(heard)) return onRequest(heard, forward, say);
      const response = await forward();
      const through = new TransformStream<Uint8Array, Uint8Array>({
        start: (controller) => {
          open.add(controller);
        },
        transform: (bytes, controller) => {
          last = decode(bytes).at(-1) ?? last;
          controller.enqueue(bytes);
        },
      });
      return new Response(response.body?.pipeThrough(through) ?? null, response);
    };
  };

function rewrite(response: Response, alter: (message: Json) => readonly Json[]): Response {
  const through = new TransformStream<Uint8Array, Uint8Array>({
    transform: (bytes, controller) => {
      for (const message of decode(bytes).flatMap(alter)) controller.enqueue(encode(message));
    },
  });
  return new Response(response.body?.pipeThrough(through) ?? null, response);
}

/** The right server sends whole events; `eventId` is theirs. */
function decode(bytes: Uint8Array): Json[] {
  const events = new TextDecoder().decode(bytes).split('\n\n');
  return events.flatMap((event) => {
    const [, data] = /^data: ?(.*)$/m.exec(event) ?? [];
    const [, eventId] = /^id: ?(.*)$/m.exec(event) ?? [];
    return data === undefined ? [] : [{ ...JSON.parse(data), ...(eventId !== undefined && { eventId }) }];
  });
}

function encode({ eventId, ...message }: Json): Uint8Array {
  const id = eventId === undefined ? '' : `id: ${eventId}\n`;
  return new TextEncoder().encode(`${id}data: ${JSON.stringify(message)}\n\n`);
}
