/**
 * A Chromium for the browser tests that needs nothing from the machine: the browser, its libraries and a font come
 * out of an npm package (Linux x64). Elsewhere it is undefined, and Playwright looks for its own installed browser.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** How to launch the browser. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Keeps a browser to its test: no sandbox, which a container may not have, and no calls home. */
export const chromiumArguments: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const root = path.resolve(import.meta.dirname, '..');
const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));

/** Unpacks the browser once per version and checkout (about two seconds), then only points to it. */
export function resolveChromium(): Chromium | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { version } = JSON.parse(readFileSync(path.resolve(entry, '../../package.json'), 'utf8'));
  const home = path.join(root, 'node_modules/.cache', `chromium-${version}`);
  if (!existsSync(home)) unpack(home);
  return {
    executablePath: path.join(home, 'chromium'),
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: path.join(home, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(home, 'fonts.conf'),
    },
  };
}

/** Unpacks beside the target and renames, so that two runs at once never start a half-written browser. */
function unpack(home: string): void {
  mkdirSync(path.dirname(home), { recursive: true });
  const staging = mkdtempSync(`${home}-`);
  // The package unpacks into the temporary folder, and its libraries only where it sees a Lambda of this name.
  execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', `(await import('${pathToFileURL(entry)}')).default.executablePath()`],
    {
      env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    },
  );
  writeFileSync(path.join(staging, 'fonts.conf'), fontsConfig(home));
  try {
    renameSync(staging, home);
  } catch (error) {
    rmSync(staging, { recursive: true });
    if (!existsSync(home)) throw error;
  }
}

const fontsConfig = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>
`;
