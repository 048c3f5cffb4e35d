import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type PreviewServer, preview } from 'vite';
import type { ConfigFile } from './src/config.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Builds the page, which takes a while, into a folder of its own: what is served from there stays as it is, whatever else is
 * built meanwhile.
 */
export async function buildPage(): Promise<string> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'onhand-admin-'));
  await build({ root, build: { outDir, emptyOutDir: true }, logLevel: 'warn' });
  return outDir;
}

/** Serves a built page to this machine with a `config.json` of its own. */
export async function servePage(outDir: string, port: number, config: ConfigFile): Promise<PreviewServer> {
  const page = { port, host: '127.0.0.1', strictPort: true };
  const plugins = [serveConfig(config)];
  return preview({ root, build: { outDir }, preview: page, plugins, logLevel: 'warn' });
}

/** Answers before the file of the build does. */
function serveConfig(config: ConfigFile): Plugin {
  return {
    name: 'serve-config',
    configurePreviewServer({ middlewares }) {
      middlewares.use('/config.json', (_, response) => {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(config));
      });
    },
  };
}
