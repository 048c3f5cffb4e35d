import { toPathSegment } from './to-path-segment.ts';

/** Where a request goes, below the base URL. */
export interface Route {
  /** With its parameters by name. */
  readonly template: string;
  /** Encoded. */
  readonly path: string;
}

/** Fills parameters into a template such as `/products/{productId}`. Throws `ConfigurationError` for an id that cannot be one. */
export function toRoute(
  template: string,
  parameters: Readonly<Record<string, unknown>>,
  intent: string,
): Route {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    toPathSegment(parameters[name], name, intent),
  );
  return { template, path };
}
