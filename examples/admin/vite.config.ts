import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig } from 'vite';

export default defineConfig(({ mode }) => ({
  // Relative, so that the page works in whatever folder it is put.
  base: './',
  plugins: [react(), mode === 'demo' && msw({ mode: 'worker-only' })],
  build: {
    outDir: mode === 'demo' ? 'dist/demo' : 'dist/server',
    emptyOutDir: true,
    target: 'es2022',
    // The demo has a server in it.
    chunkSizeWarningLimit: 800,
  },
}));
