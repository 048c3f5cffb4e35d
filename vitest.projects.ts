/** What the two configurations of vitest share: vitest.config.ts is `pnpm test`, vitest.compatibility.config.ts `pnpm compatibility`. */
import { availableParallelism } from 'node:os';
import path from 'node:path';

export const root = import.meta.dirname;
export const source = (file: string) => path.join(root, 'packages', file);

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

export const resolve = {
  alias: Object.entries(entries).map(([find, replacement]) => ({
    find: new RegExp(`^${find}$`),
    replacement,
  })),
};

/**
 * How files run. Those of a project share workers with all that these have loaded: to load the packages anew for each file
 * took half of the time. So a test leaves nothing behind: what it replaces it brings back, and what it starts it ends.
 */
export const workers = {
  isolate: false,
  restoreMocks: true,
  unstubGlobals: true,
  // Vitest leaves a processor to itself, but has little to do meanwhile.
  maxWorkers: availableParallelism(),
  // So long that only what hangs gets there: some tests send a thousand requests or draw a thousand cases, which a busy machine
  // does at its own pace. What waits for something gives up before its test does, and can say what it waited for.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
};

const plainOutput = 'tests/setup-plain-output.ts';
/** What holds for the tests of every package in Node. */
export const setupFiles = ['tests/setup-seed.ts', plainOutput];

/** The hooks and the page in a simulated page, with the React of this workspace or that of a folder. */
export const reactProject = (
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
    setupFiles: [...setupFiles, 'packages/react/test/setup-page.ts'],
  },
});

/** What is seen from outside: the packed packages, the CLI, the documents. They build, install and start processes. */
export const outsideProject = (name: string, include: string) => ({
  extends: true as const,
  test: {
    name,
    include: [include],
    setupFiles: [plainOutput],
    // They look at built packages and at dependencies, which may notice one another in one process.
    isolate: true,
    globalSetup: ['tests/pack.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
