import { readFile } from 'node:fs/promises';
import { packageFolder } from '../package-folder.ts';
import { describeApi } from './describe-api.ts';
import { documentationPage, startPage } from './documentation-page.ts';
import type { NodeAnswer } from './write-answer.ts';

const folder = new URL('documentation/', packageFolder);
const html = 'text/html; charset=utf-8';
const javascript = 'text/javascript; charset=utf-8';

/** The page runs its own scripts only, and talks to nobody but this server. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page at a path, if there is one. */
export type FindPage = (method: string, pathname: string) => (() => Promise<NodeAnswer>) | undefined;

/**
 * Finds what stands beside the API: `/docs`, a page to read and try it without any other server; `/openapi.yaml` and
 * `/openapi.json`; and `/healthz`.
 */
export function createDocumentation(basePath: string): FindPage {
  const readOnce = remember(() => describeApi(basePath));
  const asset = (name: string, type: string) => async () =>
    answer(await readFile(new URL(name, folder)), type);
  const pages = new Map<string, () => Promise<NodeAnswer>>([
    ['/healthz', async () => answer('{"status":"ok"}', 'application/json')],
    ['/openapi.yaml', async () => answer((await readOnce()).yaml, 'application/yaml')],
    ['/openapi.json', async () => answer((await readOnce()).json, 'application/json')],
    ['/docs', async () => answer(documentationPage, html)],
    ['/docs/openapi.json', async () => answer((await readOnce()).forPage, 'application/json')],
    ['/docs/start.js', async () => answer(startPage, javascript)],
    ['/docs/swagger-ui-bundle.js', asset('swagger-ui-bundle.js', javascript)],
    ['/docs/swagger-ui.css', asset('swagger-ui.css', 'text/css; charset=utf-8')],
    ['/docs/favicon-32x32.png', asset('favicon-32x32.png', 'image/png')],
  ]);
  return (method, pathname) => {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    return pages.get(pathname);
  };
}

function answer(body: string | Uint8Array, type: string): NodeAnswer {
  return {
    status: 200,
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'cache-control': 'no-cache',
    },
    body,
  };
}

function remember<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
