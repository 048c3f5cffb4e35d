import { EventEmitter } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describeIn30 } from './describe-in-3-0.ts';
import { requireTool } from './install-tools.ts';
import type { Tool } from './tool.ts';

interface Test {
  readonly title: string;
  readonly message?: string;
}

/**
 * Dredd sends the example of each operation and compares the answer. It reads OpenAPI 3.0 without `oneOf` and without
 * references into schemas, so it gets openapi.yaml in that form.
 */
export async function startDredd(
  folder: string,
  { port, openapi }: { port: number; openapi: URL },
): Promise<Tool> {
  const Dredd = requireTool(folder, 'dredd');
  const file = path.join(folder, 'openapi-3-0.json');
  await writeFile(file, await describeIn30(openapi));
  return {
    name: 'Dredd',
    find: () =>
      new Promise((resolve, reject) => {
        const found = new Set<string>();
        const emitter = new EventEmitter();
        emitter.on('test fail', ({ title, message = '' }: Test) => found.add(`${title}: ${message}`));
        emitter.on('test error', ({ title }: Test) => found.add(`${title}: error`));
        const header = ['Authorization: Bearer admin'];
        const options = { path: [file], header, loglevel: 'silent', reporter: [], output: [] };
        const dredd = new Dredd({ endpoint: `http://127.0.0.1:${port}/api`, emitter, ...options });
        dredd.run((error: unknown) => (error ? reject(error) : resolve(found)));
      }),
    close() {},
  };
}
