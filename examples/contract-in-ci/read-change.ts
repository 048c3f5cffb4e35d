import { invalid } from './problem.ts';

/** A change whose fields have been looked at. */
export interface Change extends Readonly<Record<string, unknown>> {
  readonly stock: number;
  readonly operation?: 'set' | 'increment' | 'decrement';
  readonly reserved?: number;
  readonly available?: number;
  readonly reorder_threshold?: number | null;
  readonly backorder_allowed?: boolean;
  readonly adjustment_id?: string;
}

/** Says what a value must be, or nothing when it is that. */
type Rule = (value: unknown) => string | undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const flag: Rule = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');

const count: Rule = (value) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return 'must be a whole number';
  return value < 0 ? 'must be at least 0' : undefined;
};

/** Lengths are in code points, as JSON Schema counts them. */
const text =
  (min: number, max: number): Rule =>
  (value) => {
    const length = typeof value === 'string' ? [...value].length : -1;
    return length < min || length > max ? `must be a text of ${min} to ${max} characters` : undefined;
  };

const rules: Readonly<Record<string, Rule>> = {
  stock: count,
  reserved: count,
  available: count,
  reorder_threshold: (value) => (value === null ? undefined : count(value)),
  operation: (value) =>
    ['set', 'increment', 'decrement'].some((one) => one === value)
      ? undefined
      : 'must be set, increment or decrement',
  backorder_allowed: flag,
  allow_backorder: flag,
  adjustment_id: text(1, 128),
  reason: text(0, 100),
  notes: text(0, 500),
  location: text(0, 50),
  batch_number: text(0, 50),
  expires_at: (value) => (isMoment(value) ? undefined : 'must be a date-time of RFC 3339'),
  cost_per_unit: (value) =>
    typeof value === 'number' && value >= 0 && value <= 1e9 && Number(value.toFixed(4)) === value
      ? undefined
      : 'must be 0 to 1000000000, with at most 4 decimals',
  metadata: (value) =>
    isObject(value) && Object.keys(value).length <= 50 && Buffer.byteLength(JSON.stringify(value)) <= 8_192
      ? undefined
      : 'must be an object of at most 50 keys and 8192 bytes',
};

function isMoment(value: unknown): boolean {
  const isWritten = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(String(value));
  return typeof value === 'string' && isWritten && !Number.isNaN(Date.parse(value));
}

/** @throws Problem when it is not a change as documented. */
export function readChange(body: unknown): Change {
  if (!isObject(body)) throw invalid('body', 'must be a JSON object');
  if (body.stock === undefined) throw invalid('stock', 'is required');
  for (const [field, value] of Object.entries(body)) {
    const message = Object.hasOwn(rules, field) ? rules[field]?.(value) : 'is not a known field';
    if (message !== undefined) throw invalid(field, message);
  }
  return body as Change;
}

/** What a body asks for, whatever the order of its members; notes and metadata aside. */
export function fingerprintOf(body: Readonly<Record<string, unknown>>): string {
  const asked = Object.entries(body).filter(([name]) => name !== 'notes' && name !== 'metadata');
  return JSON.stringify(asked.sort(([left], [right]) => (left < right ? -1 : 1)));
}
