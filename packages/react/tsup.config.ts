import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts', 'src/styles.css'],
  format: ['esm', 'cjs'],
  dts: { entry: 'src/index.ts' },
  platform: 'neutral',
  target: 'es2022',
  clean: true,
  banner: { js: "'use client';" },
});
