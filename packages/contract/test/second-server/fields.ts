import type { FieldError } from './refusal.ts';

/** Says in words what a value must be, or nothing when it is that. */
export type Field = (value: unknown) => string | undefined;

const largest = Number.MAX_SAFE_INTEGER;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const whole =
  (min = 0, max = largest): Field =>
  (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return 'must be a whole number';
    if (value < min) return `must be at least ${min}`;
    return value > max ? `must be at most ${max}` : undefined;
  };

export const text =
  (min: number, max: number): Field =>
  (value) => {
    if (typeof value !== 'string') return 'must be a text';
    const { length } = [...value];
    return length < min || length > max ? `must have ${min} to ${max} characters` : undefined;
  };

export const flag: Field = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');

export const oneOf =
  (...values: readonly unknown[]): Field =>
  (value) =>
    values.includes(value) ? undefined : `must be one of ${values.join(', ')}`;

const orNull =
  (field: Field): Field =>
  (value) =>
    value === null ? undefined : field(value);

const written = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Whether a text is a date-time of RFC 3339; `Date.parse` alone takes the 30th of February for the 2nd of March. */
export function isMoment(value: unknown): boolean {
  const [, year, month, day] = (typeof value === 'string' && written.exec(value)) || [];
  if (day === undefined || Number.isNaN(Date.parse(String(value)))) return false;
  return Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

const time: Field = (value) => (isMoment(value) ? undefined : 'must be a date-time of RFC 3339');

const money: Field = (value) => {
  if (typeof value !== 'number' || value < 0 || value > 1_000_000_000) return 'must be 0 to 1000000000';
  return Number(value.toFixed(4)) === value ? undefined : 'must have at most 4 decimals';
};

const freeData: Field = (value) => {
  if (!isObject(value)) return 'must be an object';
  if (Object.keys(value).length > 50) return 'must have at most 50 keys';
  return Buffer.byteLength(JSON.stringify(value)) > 8_192 ? 'must be at most 8192 bytes as JSON' : undefined;
};

const reservationFields: Readonly<Record<string, Field>> = {
  id: text(1, 128),
  order_id: text(1, 128),
  expires_in_seconds: orNull(whole(60, 2_678_400)),
  allow_partial: flag,
  optional: flag,
};

const updateFields: Readonly<Record<string, Field>> = {
  stock: whole(),
  operation: oneOf('set', 'increment', 'decrement'),
  reason: text(0, 100),
  notes: text(0, 500),
  adjustment_id: text(1, 128),
  location: text(0, 50),
  cost_per_unit: money,
  expires_at: time,
  reserved: whole(),
  available: whole(),
  backorder_allowed: flag,
  reorder_threshold: orNull(whole()),
  batch_number: text(0, 50),
  allow_backorder: flag,
  metadata: freeData,
};

/** What is wrong with the members of an object. */
export function findWrongFields(
  body: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Field>>,
  required: readonly string[],
): FieldError[] {
  const missing = required.filter((name) => body[name] === undefined);
  const given = Object.entries(body).flatMap(([field, value]) => {
    const message = Object.hasOwn(fields, field) ? fields[field]?.(value) : 'is not a known field';
    return message === undefined ? [] : [{ field, message }];
  });
  return [...missing.map((field) => ({ field, message: 'is required' })), ...given];
}

/** What is wrong with a change of one product. */
export function findWrongUpdate(body: Readonly<Record<string, unknown>>): FieldError[] {
  const { reservation, ...rest } = body;
  const errors = findWrongFields(rest, updateFields, ['stock']);
  if (reservation === undefined) return errors;
  if (!isObject(reservation)) return [...errors, { field: 'reservation', message: 'must be an object' }];
  const inside = findWrongFields(reservation, reservationFields, ['id']);
  const isCount = (rest.operation ?? 'set') === 'set';
  return [
    ...errors,
    ...inside.map(({ field, message }) => ({ field: `reservation.${field}`, message })),
    ...(isCount ? [{ field: 'reservation', message: 'cannot be part of a set' }] : []),
  ];
}
