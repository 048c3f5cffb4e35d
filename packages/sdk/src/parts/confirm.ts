import { Part } from './part.ts';

/** Changes that somebody confirms. */
export const confirmPart = /* @__PURE__ */ new Part(() => import('./confirm-part.ts'));
