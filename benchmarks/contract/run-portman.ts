import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { requireTool } from './install-tools.ts';
import type { Tool } from './tool.ts';

interface Failure {
  readonly source?: { readonly name?: string };
  readonly error: { readonly test?: string; readonly message: string };
}

/** Portman makes a Postman collection of openapi.yaml, with tests of status, media type, headers and schema; newman runs it. */
export async function startPortman(
  folder: string,
  { port, openapi }: { port: number; openapi: string },
): Promise<Tool> {
  const newman = requireTool(folder, 'newman');
  const collection = path.join(folder, 'collection.json');
  const bin = path.join(folder, 'node_modules/.bin/portman');
  await promisify(execFile)(bin, ['-l', openapi, '-b', `http://127.0.0.1:${port}/api`, '-o', collection], {
    cwd: folder,
  });
  return {
    name: 'Portman with newman',
    find: () =>
      new Promise((resolve, reject) => {
        const envVar = [{ key: 'bearerToken', value: 'admin' }];
        newman.run(
          { collection, envVar, reporters: [] },
          (error: unknown, summary: { run: { failures: Failure[] } }) => {
            if (error) reject(error);
            const failures = summary?.run.failures ?? [];
            resolve(
              new Set(failures.map((one) => `${one.source?.name}: ${one.error.test ?? one.error.message}`)),
            );
          },
        );
      }),
    close() {},
  };
}
