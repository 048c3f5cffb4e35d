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
  let path = '';
  let end = 0;
  for (let start = template.indexOf('{'); start >= 0; start = template.indexOf('{', end)) {
    path += template.slice(end, start);
    end = template.indexOf('}', start) + 1;
    const name = template.slice(start + 1, end - 1);
    path += toPathSegment(parameters[name], name, intent);
  }
  return { template, path: path + template.slice(end) };
}
