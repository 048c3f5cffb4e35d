import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The document of the API as text, and as JSON whose `servers` is the one that serves it. */
export interface ApiDescription {
  readonly yaml: string;
  readonly json: string;
  /** The same without the examples of parameters that may be left out, which the page would fill in; it tells where tokens come from. */
  readonly forPage: string;
}

export async function describeApi(basePath: string): Promise<ApiDescription> {
  const file = createRequire(import.meta.url).resolve('@onhand/spec/openapi.yaml');
  const yaml = await readFile(file, 'utf8');
  const { parse } = await import('yaml');
  const server = { url: basePath === '' ? '/' : basePath, description: 'This server' };
  const document = { ...parse(yaml), servers: [server] };
  return {
    yaml,
    json: JSON.stringify(document),
    forPage: JSON.stringify(document, leaveOutOptionalExamples).replace(
      JSON.stringify(document.components.securitySchemes.bearer.description),
      () => JSON.stringify(whereTokensAre),
    ),
  };
}

const whereTokensAre =
  'Paste a token, without the word Bearer. `onhand-server` prints one for each role at its start, where nobody else can connect; `onhand-server token --role admin` makes another.';

function leaveOutOptionalExamples(_key: string, value: unknown): unknown {
  const isOptional = typeof value === 'object' && value !== null && 'in' in value && !('required' in value);
  return isOptional ? { ...value, example: undefined } : value;
}
