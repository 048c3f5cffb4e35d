import { defineConfig } from 'tsup';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/fetch.ts',
    'src/node.ts',
    'src/vitest.ts',
    'src/jest.ts',
    'src/matchers.ts',
    'src/remote.ts',
  ],
  format: ['esm', 'cjs'],
  dts: true,
  platform: 'neutral',
  target: 'es2022',
  clean: true,
  external: [/^node:/],
});
