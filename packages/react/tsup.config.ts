import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/prefetch.ts', 'src/styles.css'],
  format: ['esm', 'cjs'],
  dts: { entry: ['src/index.ts', 'src/prefetch.ts'] },
  platform: 'neutral',
  target: 'es2022',
  clean: true,
});
