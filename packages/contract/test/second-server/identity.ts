import { createHash } from 'node:crypto';
import { isObject } from './fields.ts';
import { impossible, invalid } from './refusal.ts';
import type { Call, Reply } from './shop.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** What a body asks for, whatever the order of its members, notes and metadata aside. */
export function fingerprintOf(body: unknown): string {
  return createHash('sha256').update(canonical(body)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([name]) => name !== 'notes' && name !== 'metadata')
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}

/** A key that is 1 to 255 visible characters of ASCII, or none. */
export function readKey(key: string | undefined): string | undefined {
  if (key === undefined || /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw invalid([{ field: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' }]);
}

/** Does something once for a key, and gives the first answer again. A refusal is thrown and so not kept. */
export function once(
  { shop, actor, nowMs }: Pick<Call, 'shop' | 'actor' | 'nowMs'>,
  intent: { readonly key: string | undefined; readonly place: string; readonly fingerprint: string },
  run: () => Reply,
): Reply {
  if (intent.key === undefined) return run();
  const name = [actor.sub, intent.place, intent.key].join(' ');
  const kept = shop.kept.get(name);
  if (kept !== undefined && kept.untilMs > nowMs) {
    if (kept.fingerprint !== intent.fingerprint) {
      const detail = 'This Idempotency-Key was used with another request body.';
      throw impossible('idempotency-key-reused', detail, { field: 'Idempotency-Key' });
    }
    return { ...kept.reply, headers: { ...kept.reply.headers, 'idempotent-replayed': 'true' } };
  }
  const reply = run();
  if (reply.status === 200)
    shop.kept.set(name, { fingerprint: intent.fingerprint, reply, untilMs: nowMs + dayMs });
  return reply;
}

const validator = /^(W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/;

/** The validators that a precondition names, or `*`. */
export function readValidators(header: string, field: string): '*' | string[] {
  if (header.trim() === '*') return '*';
  const parts = header.split(',').map((part) => part.trim());
  if (parts.every((part) => validator.test(part))) return parts;
  throw invalid([{ field, message: 'must be * or a list of validators' }]);
}
