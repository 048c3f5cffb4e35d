type Hook = (run: () => unknown) => unknown;

/** The hooks of a test runner, by the names of vitest and Jest or by those of `node:test`. */
export interface TestHooks {
  readonly beforeAll?: Hook;
  readonly before?: Hook;
  readonly afterEach?: Hook;
  readonly afterAll?: Hook;
  readonly after?: Hook;
}

/** When a mock starts, begins again and stops. */
interface ResolvedHooks {
  readonly start: Hook;
  readonly reset: Hook;
  readonly stop: Hook;
}

/**
 * The hooks that are given, or those that the runner has put into the global scope.
 *
 * @throws TypeError when there are neither.
 */
export function resolveHooks(given: TestHooks | undefined): ResolvedHooks {
  const hooks: TestHooks = given ?? (globalThis as TestHooks);
  const start = hooks.beforeAll ?? hooks.before;
  const reset = hooks.afterEach;
  const stop = hooks.afterAll ?? hooks.after;
  if (start !== undefined && reset !== undefined && stop !== undefined) return { start, reset, stop };
  throw new TypeError(
    'Failed to set the inventory mock up: the test runner has no global hooks. Import it from @onhand/msw/vitest, or pass hooks, such as those of node:test.',
  );
}
