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
  /** Where its parts in braces stand, and their names. */
  readonly params: readonly { readonly index: number; readonly name: string }[];
  readonly operationIds: ReadonlyMap<string, OperationId>;
  readonly allow: string;
}

/** The templates by how many segments they have. */
const templatesOfLength: readonly (readonly Template[])[] = collectTemplates();

/** Finds the operation behind a path below the base path. HEAD goes where GET goes. */
export function matchOperation(method: string, path: string): Match {
  const segments = path.split('/').slice(1);
  const template = templatesOfLength[segments.length]?.find((candidate) => hasShape(candidate, segments));
  if (!template) return { found: 'nothing' };
  const operationId = template.operationIds.get(method === 'HEAD' ? 'GET' : method);
  if (!operationId) return { found: 'path', allow: template.allow };
  return { found: 'operation', operationId, params: readParams(template, segments) };
}

function collectTemplates(): Template[][] {
  const byPath = new Map<string, Map<string, OperationId>>();
  for (const [id, { method, path, aliases = [] }] of Object.entries<Operation>(operations)) {
    for (const each of [path, ...aliases]) {
      const operationIds = byPath.get(each) ?? new Map<string, OperationId>();
      byPath.set(each, operationIds.set(method, id as OperationId));
    }
  }
  const byLength: Template[][] = [];
  for (const [path, operationIds] of byPath) {
    const segments = path.split('/').slice(1);
    const params = segments.flatMap((part, index) =>
      isParam(part) ? [{ index, name: part.slice(1, -1) }] : [],
    );
    const allow = [...operationIds.keys(), ...(operationIds.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(
      ', ',
    );
    byLength[segments.length] = [
      ...(byLength[segments.length] ?? []),
      { segments, params, operationIds, allow },
    ];
  }
  return byLength;
}

function isParam(part: string): boolean {
  return part.startsWith('{');
}

function hasShape(template: Template, segments: readonly string[]): boolean {
  return template.segments.every((part, index) =>
    isParam(part) ? segments[index] !== '' : part === segments[index],
  );
}

function readParams(template: Template, segments: readonly string[]): PathParams {
  const params: Record<string, string> = {};
  for (const { index, name } of template.params) params[name] = decodeSegment(segments[index] ?? '');
  return params;
}

/** A segment that is not valid percent-encoding names nothing; it is looked up as it is and found missing. */
export function decodeSegment(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
