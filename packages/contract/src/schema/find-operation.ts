import { type Operation, type OperationId, operations } from '@onhand/spec';

const isOperationId = (name: string): name is OperationId => name in operations;

const routes = Object.keys(operations)
  .filter(isOperationId)
  .map((id) => {
    const { method, path, aliases = [] }: Operation = operations[id];
    return { id, method, pattern: new RegExp(`^(${[path, ...aliases].map(toPattern).join('|')})$`) };
  });

/**
 * The operation that a request is for, or `undefined` when the documentation knows none.
 *
 * @param path below the base path, without the query: `/products/prod_1/inventory`.
 */
export function findOperation(method: string, path: string): OperationId | undefined {
  return routes.find((route) => route.method === method && route.pattern.test(path))?.id;
}

function toPattern(template: string): string {
  return template.replace(/\{\w+\}/g, '[^/]+');
}
