import { type Operation, type OperationId, operations } from '@onhand/spec';

/** The values of a path template's parts in braces, by name. */
export type PathParams = Readonly<Record<string, string>>;

/** What a request's path and method lead to. */
export type Match =
  | { readonly found: 'operation'; readonly operationId: OperationId; readonly params: PathParams }
  | { readonly found: 'path'; readonly allow: string }
  | { readonly found: 'nothing' };

interface Template {
  readonly segments: readonly string[];
  readonly operationIds: ReadonlyMap<string, OperationId>;
  readonly allow: string;
}

const templates: readonly Template[] = collectTemplates();

/** Finds the operation behind a path below the base path. HEAD goes where GET goes. */
export function matchOperation(method: string, path: string): Match {
  const segments = path.split('/').slice(1);
  const template = templates.find((candidate) => hasShape(candidate.segments, segments));
  if (!template) return { found: 'nothing' };
  const operationId = template.operationIds.get(method === 'HEAD' ? 'GET' : method);
  if (!operationId) return { found: 'path', allow: template.allow };
  return { found: 'operation', operationId, params: readParams(template.segments, segments) };
}

function collectTemplates(): Template[] {
  const byPath = new Map<string, Map<string, OperationId>>();
  for (const [id, { method, path, aliases = [] }] of Object.entries<Operation>(operations)) {
    for (const each of [path, ...aliases]) {
      const operationIds = byPath.get(each) ?? new Map<string, OperationId>();
      byPath.set(each, operationIds.set(method, id as OperationId));
    }
  }
  return [...byPath].map(([path, operationIds]) => ({
    segments: path.split('/').slice(1),
    operationIds,
    allow: [...operationIds.keys(), ...(operationIds.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', '),
  }));
}

const isParam = (part: string): boolean => part.startsWith('{');

function hasShape(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => (isParam(part) ? segments[index] !== '' : part === segments[index]))
  );
}

function readParams(template: readonly string[], segments: readonly string[]): PathParams {
  const params: Record<string, string> = {};
  template.forEach((part, index) => {
    if (isParam(part)) params[part.slice(1, -1)] = decodeSegment(segments[index] ?? '');
  });
  return params;
}

/** A segment that is not valid percent-encoding names nothing; it is looked up as it is and found missing. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
