/** `pnpm compatibility`: the same promises with each compiler, runtime, test runner and React that they are made for. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { outsideProject, reactProject, resolve, root, workers } from './vitest.projects.ts';

/** What React 18 needs around it, so that no part of the tests sees another React. */
const react18 = ['react', 'react-dom', '@tanstack/react-query', '@testing-library/react'].map((name) => ({
  find: new RegExp(`^${name}(/.*)?$`),
  replacement: `${path.join(root, 'tests/runtimes/react-18/node_modules', name)}$1`,
}));

export default defineConfig({
  root,
  resolve,
  test: {
    ...workers,
    projects: [
      outsideProject('compatibility', 'tests/compatibility/*.test.ts'),
      // The hooks, and the page as the README has it; what is said of the page is the same on both.
      reactProject('react-18', react18, ['**/{inventory-management-page,product-list,*.property}.test.tsx']),
    ],
  },
});
