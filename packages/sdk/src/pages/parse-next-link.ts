/** One parameter: its name, and its value in quotes or bare. */
const parameterPattern = /;\s*([\w*-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*)))?\s*/g;

/** The target of the link with `rel="next"`, as it stands in the header. */
export function parseNextLink(header: string | null): string | undefined {
  // One link of a `Link` header (RFC 8288): its target and its parameters.
  const linkPattern = new RegExp(`<([^<>]*)>\\s*((?:${parameterPattern.source})*)`, 'g');
  for (const [, target, parameters = ''] of (header ?? '').matchAll(linkPattern)) {
    if (relationsOf(parameters).includes('next')) return target;
  }
  return undefined;
}

function relationsOf(parameters: string): string[] {
  for (const [, name = '', quoted, bare = ''] of parameters.matchAll(parameterPattern)) {
    // Only the first rel of a link counts.
    if (name.toLowerCase() === 'rel') return (quoted ?? bare).toLowerCase().split(/\s+/);
  }
  return [];
}
