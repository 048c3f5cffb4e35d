import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  dts: true,
  platform: 'neutral',
  target: 'es2022',
  clean: true,
  // Its CommonJS build has the client as a property of the default export, where an import in Node does not look.
  noExternal: ['openapi-fetch'],
});
