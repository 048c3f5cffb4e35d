import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
/** A registry may be slow or away for a moment; what npm takes for patience is longer than any test may take. */
const patience = [
  '--fetch-retries=3',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=8000',
  '--fetch-timeout=20000',
];

/** What the packages may stand on, in the newest version. */
export const newestCompanions = [
  'msw@3.0.5',
  'react@19.3.1',
  'react-dom@19.3.1',
  '@tanstack/react-query@5.108.4',
];

/**
 * Installs the packed packages (tests/pack.ts) with npm into empty projects outside the workspace, one per set of companions
 * (`msw@3.0.5`), with the files of the folder `programs` beside them.
 *
 * @returns the projects' folders, by name; and the folder of them all, to be removed afterwards.
 */
export async function installPacked<Name extends string>(
  companions: Record<Name, readonly string[]>,
  programs = 'tests/packed',
) {
  const home = await mkdtemp(path.join(tmpdir(), 'onhand-packed-'));
  const names = Object.keys(companions) as Name[];
  const installed = names.map(async (name) => {
    const project = path.join(home, name);
    await mkdir(project);
    await writeFile(path.join(project, 'package.json'), '{ "private": true }');
    await cp(path.join(root, programs), project, { recursive: true });
    await install([...inject('tarballs'), ...companions[name]], project);
    return [name, project] as const;
  });
  return { home, projects: Object.fromEntries(await Promise.all(installed)) as Record<Name, string> };
}

async function install(packages: readonly string[], cwd: string): Promise<void> {
  try {
    await promisify(execFile)('npm', ['install', ...flags, ...patience, ...packages], { cwd });
  } catch (error) {
    throw new Error(
      `Failed to install ${packages.join(', ')}. Each package is asked for four times; npm said:\n${Object(error).stderr}`,
    );
  }
}
