import { Part } from './part.ts';

/** Changes in batches and in bulk. */
export const bulkPart = /* @__PURE__ */ new Part(() => import('./bulk-part.ts'));
