import path from 'node:path';
import { defineConfig } from 'vite';

const source = (file: string) => path.resolve(import.meta.dirname, '../../..', file);

/** The parts from source; what they take of the specification too, so that nothing has to be built first. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: {
    alias: { '@onhand/sdk': source('sdk/src/index.ts'), '@onhand/spec': source('spec/src/index.ts') },
  },
});
