import { defineConfig } from 'tsup';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/browser.ts',
    'src/logging.ts',
    'src/opentelemetry.ts',
    'src/functions.ts',
    'src/storage.ts',
    'src/validation.ts',
  ],
  format: ['esm', 'cjs'],
  dts: true,
  platform: 'neutral',
  target: 'es2022',
  clean: true,
});
