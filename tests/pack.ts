import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

const root = path.resolve(import.meta.dirname, '..');

declare module 'vitest' {
  interface ProvidedContext {
    /** The packages as they would be published. */
    tarballs: string[];
  }
}

/** Packs every package once, for all tests that install them. */
export default async function pack(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'onhand-tarballs-'));
  const { packageManager } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const args = ['-y', packageManager, '-r', '--filter', './packages/*', 'pack', '--pack-destination', folder];
  await promisify(execFile)('npx', args, { cwd: root });
  const names = await readdir(folder);
  project.provide(
    'tarballs',
    names.map((name) => path.join(folder, name)),
  );
  return () => rm(folder, { recursive: true, force: true });
}
