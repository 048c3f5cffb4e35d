import { Part } from './part.ts';

/** What is told as it happens. */
export const livePart = /* @__PURE__ */ new Part(() => import('../realtime/live.ts'));
