import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, resolveChromium } from './scripts/chromium.ts';
import {
  outsideProject,
  reactProject,
  resolve,
  root,
  setupFiles,
  source,
  workers,
} from './vitest.projects.ts';

interface NodeProject {
  readonly moreSetupFiles?: readonly string[];
  readonly isolate?: boolean;
}

const nodeProject = (name: string, { moreSetupFiles = [], isolate = false }: NodeProject = {}) => ({
  extends: true as const,
  test: {
    name,
    include: [`packages/${name}/test/**/*.test.ts`],
    exclude: ['**/*.browser.test.ts'],
    isolate,
    setupFiles: [...setupFiles, ...moreSetupFiles],
  },
});

// Only the msw package depends on msw, so its plugin is looked up from there.
const { msw } = await import(
  pathToFileURL(createRequire(source('msw/package.json')).resolve('msw/vite')).href
);
const chromium = resolveChromium();

export default defineConfig({
  root,
  resolve,
  test: {
    ...workers,
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.{ts,tsx}'], exclude: ['**/generated/**'] },
    projects: [
      nodeProject('spec'),
      nodeProject('server'),
      nodeProject('sdk', { moreSetupFiles: ['packages/sdk/test/setup-parts.ts'] }),
      // One file puts MSW 2 in the place of MSW 3.
      nodeProject('msw', { isolate: true }),
      nodeProject('contract'),
      reactProject('react'),
      outsideProject('house', 'tests/*.test.ts'),
      {
        extends: true,
        // Serves mockServiceWorker.js at the root, so that a test can start a worker.
        plugins: [msw({ mode: 'worker-only' })],
        test: {
          name: 'browser',
          // A page for each file: to reload it is cheap, and a service worker belongs to a page.
          isolate: true,
          include: ['packages/*/test/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                ...chromium,
                args: chromiumArguments,
              },
            }),
          },
        },
      },
    ],
  },
});
