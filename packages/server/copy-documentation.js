/** Copies the parts of Swagger UI that the page at /docs needs, with their licence, so that it works without a network. */
import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const source = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const target = new URL('documentation/', import.meta.url);

await mkdir(target, { recursive: true });
for (const name of ['swagger-ui-bundle.js', 'swagger-ui.css', 'favicon-32x32.png', 'LICENSE', 'NOTICE']) {
  await copyFile(path.join(source, name), new URL(name, target));
}
