import { Part } from './part.ts';

/** Calls of the API by path. */
export const apiPart = /* @__PURE__ */ new Part(() => import('./api-part.ts'));
