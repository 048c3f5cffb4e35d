import { Part } from './part.ts';

/** What is read for people to look at: lists, reports, and what `get` does not remember. */
export const reportsPart = /* @__PURE__ */ new Part(() => import('./reports-part.ts'));
