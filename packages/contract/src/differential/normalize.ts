import type { Answer } from '../client/answer.ts';

/** An answer without what two right servers may say differently. */
export interface NormalAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Ids that a server makes up, times, who asked, and words for people. */
const left = new Set([
  'inventory_history_id',
  'backorder_id',
  'request_id',
  'seq',
  'updated_at',
  'created_at',
  'timestamp',
  'last_updated',
  'expires_at',
  'adjusted_by',
  'name',
  'detail',
  'title',
  'message',
]);
const versions = new Set(['version', 'current_version']);
const comparedHeaders = ['content-type', 'idempotent-replayed', 'allow', 'www-authenticate', 'x-total-count'];

/**
 * Leaves ids, times and words for people out, and counts versions from where the sequence began.
 *
 * @param startVersion the version at the beginning, on this server.
 */
export function normalize({ status, headers, body }: Answer, startVersion: number): NormalAnswer {
  const told = comparedHeaders.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, normalizeHeader(name, value)]];
  });
  const etag = /^"inv-(\d+)"$/.exec(headers.get('etag') ?? '')?.[1];
  if (etag !== undefined) told.push(['etag', `version ${Number(etag) - startVersion}`]);
  return { status, headers: Object.fromEntries(told), body: normalizeValue(body, startVersion) };
}

function normalizeHeader(name: string, value: string): string {
  if (name === 'content-type') return value.split(';')[0]?.trim().toLowerCase() ?? '';
  if (name === 'www-authenticate') return value.split(' ')[0]?.toLowerCase() ?? '';
  if (name === 'allow')
    return value
      .split(/\s*,\s*/)
      .sort()
      .join(', ');
  // The history is as long as whatever happened before.
  return name === 'x-total-count' ? 'a count' : value;
}

/** A line of the history: its id is made up by the server, and what stands below the beginning is another story. */
function isEntry(value: unknown): value is { readonly version: number } {
  const { seq, version } = Object(value);
  return seq !== undefined && typeof version === 'number';
}

function normalizeValue(value: unknown, startVersion: number): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((item) => !(isEntry(item) && item.version <= startVersion))
      .map((item) => normalizeValue(item, startVersion));
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(
    ([name, member]) => !left.has(name) && !(name === 'id' && isEntry(value) && typeof member === 'string'),
  );
  return Object.fromEntries(
    members.map(([name, member]) => {
      if (versions.has(name) && typeof member === 'number') return [name, member - startVersion];
      if (name === 'type' && typeof member === 'string') return [name, member.split('/').at(-1)];
      return [name, normalizeValue(member, startVersion)];
    }),
  );
}
