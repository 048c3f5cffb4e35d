import { defineConfig } from 'tsup';

export default defineConfig([
  {
    entry: ['src/index.ts', 'src/node.ts'],
    format: ['esm', 'cjs'],
    dts: true,
    platform: 'neutral',
    target: 'es2022',
    external: [/^node:/],
    shims: true,
    clean: true,
  },
  { entry: ['src/cli.ts'], format: 'esm', platform: 'node', target: 'es2022' },
]);
