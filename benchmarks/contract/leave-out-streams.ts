import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Writes openapi.yaml without the operations whose answer does not end: tools that read to the end would wait for ever. */
export async function leaveOutStreams(yamlFile: URL, folder: string): Promise<URL> {
  const { parse } = createRequire(new URL('../../package.json', import.meta.url))('yaml');
  const document = parse(await readFile(yamlFile, 'utf8'));
  const isStream = (operations: unknown) => JSON.stringify(operations).includes('"text/event-stream"');
  const paths = Object.entries(Object(document.paths)).filter(([, operations]) => !isStream(operations));
  const file = path.join(folder, 'openapi-without-streams.json');
  await writeFile(file, JSON.stringify({ ...document, paths: Object.fromEntries(paths) }));
  return pathToFileURL(file);
}
