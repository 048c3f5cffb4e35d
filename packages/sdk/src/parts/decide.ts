import { Part } from './part.ts';

/** Changes that depend on the inventory as it is. */
export const decidePart = /* @__PURE__ */ new Part(() => import('./decide-part.ts'));
