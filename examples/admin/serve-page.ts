import { fileURLToPath } from 'node:url';
import { build, type Plugin, type PreviewServer, preview } from 'vite';
import type { ConfigFile } from './src/config.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Builds the page, which takes a while. */
export async function buildPage(): Promise<void> {
  await build({ root, logLevel: 'warn' });
}

/** Serves the built page to this machine with a `config.json` of its own. */
export async function servePage(port: number, config: ConfigFile): Promise<PreviewServer> {
  const page = { port, host: '127.0.0.1', strictPort: true };
  return preview({ root, preview: page, plugins: [serveConfig(config)], logLevel: 'warn' });
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
