import { isSameJson } from './is-same-json.ts';

/** One place in which two JSON values differ. */
export interface JsonDifference {
  /** `metadata.order_id`, `2.version`; empty when they have nothing in common. */
  readonly path: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

/** The innermost places in which two JSON values differ; a member that the one has not is `undefined` there. */
export function findDifferences(actual: unknown, expected: unknown, path = ''): JsonDifference[] {
  if (isSameJson(actual, expected)) return [];
  const [left, right] = [toMembers(actual), toMembers(expected)];
  if (left === undefined || right === undefined || Array.isArray(actual) !== Array.isArray(expected))
    return [{ path, actual, expected }];
  const names = new Set([...right.keys(), ...left.keys()]);
  return [...names].flatMap((name) =>
    findDifferences(left.get(name), right.get(name), path === '' ? name : `${path}.${name}`),
  );
}

function toMembers(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}
