/** Bundles what a program would import of each client, as a program's own build would, and writes sizes.md. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

interface Subject {
  readonly title: string;
  /** As npm takes it; a package of this house has none. */
  readonly install?: string;
  readonly program: string;
  /** Whether what is loaded on demand counts, as in a bundle of one file; otherwise only what is loaded at first does. */
  readonly isWhole?: boolean;
}

const subjects: readonly Subject[] = [
  {
    title: '@onhand/sdk, InventoryManager, what is loaded at first',
    program: `export { InventoryManager } from '@onhand/sdk';`,
  },
  {
    title: '@onhand/sdk, InventoryManager, with all that it loads on demand',
    program: `export { InventoryManager } from '@onhand/sdk';`,
    isWhole: true,
  },
  {
    title: '@onhand/sdk/functions, the client alone',
    program: `export { createInventoryClient } from '@onhand/sdk/functions';`,
  },
  {
    title: '@onhand/sdk/functions, with reserveInventory',
    program: `export { createInventoryClient, reserveInventory } from '@onhand/sdk/functions';`,
  },
  { title: '@onhand/sdk/validation', program: `export { validateChange } from '@onhand/sdk/validation';` },
  { title: '@onhand/sdk, isInventoryError', program: `export { isInventoryError } from '@onhand/sdk';` },
  {
    title: 'openapi-fetch',
    install: 'openapi-fetch@0.17.0',
    program: `export { default } from 'openapi-fetch';`,
  },
  { title: 'ky', install: 'ky@2.1.0', program: `export { default } from 'ky';` },
  { title: 'axios', install: 'axios@1.21.1', program: `export { default } from 'axios';` },
  { title: 'stripe', install: 'stripe@23.1.0', program: `export { default } from 'stripe';` },
  { title: 'openai', install: 'openai@7.59.0', program: `export { default } from 'openai';` },
];

/** Leaves out what a program imports only when it needs it. */
const leaveForLater: Plugin = {
  name: 'leave-for-later',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^/ }, ({ kind, path: file }) =>
      kind === 'dynamic-import' ? { path: file, external: true } : undefined,
    ),
};

const home = await mkdtemp(path.join(tmpdir(), 'onhand-sizes-'));
try {
  const rows = await measureAll(home);
  const table = [
    '# Sizes',
    '',
    'Written by `pnpm bench:sizes`: what a bundle for browsers grows by, from the built packages of this house and from the published ones of',
    'others, with all dependencies, bundled and minified by esbuild for ES2022, compressed by `gzip -9`. What a program loads later, on demand, is left',
    'out unless it is said. `check` holds our own to [.size-limit.json](../.size-limit.json).',
    '',
    '| what is imported | minified | gzip |',
    '| --- | --: | --: |',
    ...rows,
    '',
  ].join('\n');
  await writeFile(new URL('sizes.md', import.meta.url), table);
  process.stdout.write(table);
} finally {
  await rm(home, { recursive: true, force: true });
}

async function measureAll(folder: string): Promise<string[]> {
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }');
  const names = subjects.flatMap(({ install }) => (install === undefined ? [] : [install]));
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--force'];
  await promisify(execFile)('npm', ['install', ...flags, ...names], { cwd: folder });
  await symlink(
    path.join(import.meta.dirname, 'node_modules/@onhand'),
    path.join(folder, 'node_modules/@onhand'),
  );
  return Promise.all(subjects.map((subject) => measure(subject, folder)));
}

async function measure(
  { title, install, program, isWhole = false }: Subject,
  folder: string,
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
    plugins: isWhole ? [] : [leaveForLater],
  });
  const bytes = Buffer.concat(outputFiles.map(({ contents }) => contents));
  const version = install === undefined ? '' : ` ${install.split('@').at(-1)}`;
  const figures = [bytes.length, gzipSync(bytes, { level: 9 }).length].map((size) =>
    size.toLocaleString('en-US'),
  );
  return `| ${title}${version} | ${figures.join(' | ')} |`;
}
