import { type Operation, type OperationId, operations } from '@onhand/spec';

/** What a request's path and method lead to. */
export type Match =
  | { readonly found: 'operation'; readonly operationId: OperationId; readonly productId: string }
  | { readonly found: 'path'; readonly allow: string }
  | { readonly found: 'nothing' };

interface Route {
  readonly segments: readonly string[];
  readonly operationIds: ReadonlyMap<string, OperationId>;
  readonly allow: string;
}

const routes: readonly Route[] = collectRoutes();

/** Finds the operation behind a path below the base path. HEAD goes where GET goes. */
export function matchOperation(method: string, path: string): Match {
  const segments = path.split('/').slice(1);
  const route = routes.find((candidate) => hasShape(candidate.segments, segments));
  if (!route) return { found: 'nothing' };
  const operationId = route.operationIds.get(method === 'HEAD' ? 'GET' : method);
  if (!operationId) return { found: 'path', allow: route.allow };
  return { found: 'operation', operationId, productId: decodeSegment(segments[1] ?? '') };
}

function collectRoutes(): Route[] {
  const byPath = new Map<string, Map<string, OperationId>>();
  for (const [id, { method, path }] of Object.entries<Operation>(operations)) {
    const operationIds = byPath.get(path) ?? new Map<string, OperationId>();
    byPath.set(path, operationIds.set(method, id as OperationId));
  }
  return [...byPath].map(([path, operationIds]) => ({
    segments: path.split('/').slice(1),
    operationIds,
    allow: [...operationIds.keys(), ...(operationIds.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', '),
  }));
}

function hasShape(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) =>
      part.startsWith('{') ? segments[index] !== '' : part === segments[index],
    )
  );
}

/** A segment that is not valid percent-encoding names no product; it is looked up as it is and found missing. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
