import { Part } from './part.ts';

/** The long answer, for where sockets do not come through. */
export const eventStreamPart = /* @__PURE__ */ new Part(() => import('../realtime/run-event-stream.ts'));
