import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** The versions that are compared. */
export const versions = { '@stoplight/prism-cli': '5.16.0', dredd: '14.1.0', '@apideck/portman': '1.33.0' };

/**
 * Installs the tools into a folder of their own, where they are not there yet: they bring some 500 packages, which nothing
 * else here needs. No install script is run.
 */
export async function installTools(): Promise<string> {
  const folder = path.join(tmpdir(), 'onhand-compared-tools');
  if (Object.entries(versions).every(([name, version]) => hasVersion(folder, name, version))) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{"private":true}');
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--omit=optional'];
  await promisify(execFile)('npm', ['install', ...flags, ...packages], { cwd: folder });
  return folder;
}

function hasVersion(folder: string, name: string, version: string): boolean {
  const file = path.join(folder, 'node_modules', name, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
}

/** What a package there exports. */
export function requireTool(folder: string, name: string) {
  return createRequire(path.join(folder, 'package.json'))(name);
}
