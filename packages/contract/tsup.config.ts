import { defineConfig } from 'tsup';

export default defineConfig([
  {
    entry: ['src/index.ts', 'src/vitest.ts'],
    format: ['esm', 'cjs'],
    dts: true,
    platform: 'neutral',
    target: 'es2022',
    clean: true,
  },
  { entry: ['src/cli.ts'], format: 'esm', platform: 'node', target: 'es2022' },
]);
