import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, resolveChromium } from './scripts/chromium.ts';

const root = import.meta.dirname;
const source = (file: string) => path.join(root, 'packages', file);

/** Tests of a package read the others from source, so that they run without a build and count in the coverage. */
const entries: Record<string, string> = {
  '@onhand/spec': source('spec/src/index.ts'),
  '@onhand/spec/schemas': source('spec/src/schemas.ts'),
  '@onhand/spec/answers': source('spec/src/answer-schemas.ts'),
  '@onhand/spec/changes': source('spec/src/changes.ts'),
  '@onhand/server': source('server/src/index.ts'),
  '@onhand/server/node': source('server/src/node.ts'),
  '@onhand/sdk': source('sdk/src/index.ts'),
  '@onhand/sdk/functions': source('sdk/src/functions.ts'),
  '@onhand/sdk/validation': source('sdk/src/validation.ts'),
  '@onhand/sdk/browser': source('sdk/src/browser.ts'),
  '@onhand/sdk/storage': source('sdk/src/storage.ts'),
  '@onhand/sdk/logging': source('sdk/src/logging.ts'),
  '@onhand/sdk/opentelemetry': source('sdk/src/opentelemetry.ts'),
  '@onhand/msw': source('msw/src/index.ts'),
  '@onhand/msw/fetch': source('msw/src/fetch.ts'),
  '@onhand/msw/node': source('msw/src/node.ts'),
  '@onhand/msw/vitest': source('msw/src/vitest.ts'),
  '@onhand/msw/matchers': source('msw/src/matchers.ts'),
  '@onhand/msw/remote': source('msw/src/remote.ts'),
  '@onhand/react': source('react/src/index.ts'),
  '@onhand/react/prefetch': source('react/src/prefetch.ts'),
  '@onhand/contract': source('contract/src/index.ts'),
  '@onhand/contract/vitest': source('contract/src/vitest.ts'),
};

const nodeProject = (name: string, setupFiles: readonly string[] = []) => ({
  extends: true as const,
  test: {
    name,
    include: [`packages/${name}/test/**/*.test.ts`],
    exclude: ['**/*.browser.test.ts'],
    // Some start processes or send a thousand requests, and a busy machine may take its time.
    testTimeout: 30_000,
    setupFiles: ['tests/setup-seed.ts', ...setupFiles],
  },
});

/** The hooks and the page in a simulated page, with the React of this workspace or that of a folder. */
const reactProject = (
  name: string,
  alias: { find: RegExp; replacement: string }[] = [],
  exclude: string[] = [],
) => ({
  extends: true as const,
  resolve: { alias },
  test: {
    name,
    include: ['packages/react/test/**/*.test.{ts,tsx}'],
    exclude: ['**/*.browser.test.tsx', ...exclude],
    environment: 'happy-dom',
    // Each test has a server, a QueryClient and a page of its own, so that files need no worker of their own.
    isolate: false,
    setupFiles: ['tests/setup-seed.ts', 'packages/react/test/setup-page.ts'],
  },
});

/** What React 18 needs around it, so that no part of the tests sees another React. */
const react18 = ['react', 'react-dom', '@tanstack/react-query', '@testing-library/react'].map((name) => ({
  find: new RegExp(`^${name}(/.*)?$`),
  replacement: `${path.join(root, 'tests/runtimes/react-18/node_modules', name)}$1`,
}));

// Only the msw package depends on msw, so its plugin is looked up from there.
const { msw } = await import(
  pathToFileURL(createRequire(source('msw/package.json')).resolve('msw/vite')).href
);
const chromium = resolveChromium();

export default defineConfig({
  root,
  resolve: {
    alias: Object.entries(entries).map(([find, replacement]) => ({
      find: new RegExp(`^${find}$`),
      replacement,
    })),
  },
  test: {
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.{ts,tsx}'], exclude: ['**/generated/**'] },
    projects: [
      nodeProject('spec'),
      nodeProject('server'),
      nodeProject('sdk', ['packages/sdk/test/setup-parts.ts']),
      nodeProject('msw'),
      nodeProject('contract'),
      reactProject('react'),
      // The hooks, and the page as the README has it; what is said of the page is the same on both.
      reactProject('react-18', react18, ['**/{inventory-management-page,product-list,*.property}.test.tsx']),
      // What is seen from outside: the packed packages, the CLI, the documents. They build, install and start processes.
      {
        extends: true,
        test: {
          name: 'house',
          include: ['tests/*.test.ts'],
          globalSetup: ['tests/pack.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // Serves mockServiceWorker.js at the root, so that a test can start a worker.
        plugins: [msw({ mode: 'worker-only' })],
        test: {
          name: 'browser',
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
