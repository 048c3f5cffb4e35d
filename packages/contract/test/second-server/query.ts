import { isMoment } from './fields.ts';
import { invalid } from './refusal.ts';
import type { Call, Reply } from './shop.ts';

/** Says what a parameter must be, or nothing when it is that. */
type Parameter = (value: string) => string | undefined;

export const digits =
  (min = 0, max = Number.MAX_SAFE_INTEGER): Parameter =>
  (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? undefined : `must be a whole number from ${min} to ${max}`;
  };

export const word =
  (max: number, min = 1): Parameter =>
  (value) =>
    [...value].length >= min && [...value].length <= max
      ? undefined
      : `must have ${min} to ${max} characters`;

export const choice =
  (...values: readonly string[]): Parameter =>
  (value) =>
    values.includes(value) ? undefined : `must be ${values.join(' or ')}`;

export const moment: Parameter = (value) => (isMoment(value) ? undefined : 'must be a date-time of RFC 3339');

/** @throws Refusal when a parameter is unknown, given twice or not what it must be. */
export function expectQuery({ query }: Call, parameters: Readonly<Record<string, Parameter>>): void {
  const errors = [...new Set(query.keys())].flatMap((field) => {
    const values = query.getAll(field);
    const parameter = Object.hasOwn(parameters, field) ? parameters[field] : undefined;
    const message =
      values.length > 1
        ? 'must be given once'
        : parameter === undefined
          ? 'is not a known parameter'
          : parameter(values[0] ?? '');
    return message === undefined ? [] : [{ field, message }];
  });
  if (errors.length > 0) throw invalid(errors);
}

export const pageParameters = { limit: digits(1, 1_000), cursor: word(512) };

const encode = (id: string) => Buffer.from(id).toString('base64url');
const decode = (cursor: string) => Buffer.from(cursor, 'base64url').toString();

/** One page of a list whose members are found again by their id; the list has to be in its order. */
export function cutPage<T>(
  call: Call,
  all: readonly T[],
  idOf: (one: T) => string,
): { page: T[]; headers: Record<string, string> } {
  const cursor = call.query.get('cursor');
  const last = cursor === null ? undefined : decode(cursor);
  const start = last === undefined ? 0 : all.findIndex((one) => idOf(one) === last) + 1;
  if (last !== undefined && start === 0)
    throw invalid([{ field: 'cursor', message: 'is not from this list' }]);
  const page = all.slice(start, start + limitOf(call));
  const lastShown = page.at(-1);
  const isMore = start + page.length < all.length && lastShown !== undefined;
  return {
    page,
    headers: {
      'x-total-count': String(all.length),
      ...(isMore ? linkTo(call, { cursor: encode(idOf(lastShown)) }) : {}),
    },
  };
}

const limitOf = ({ query }: Call) => Number(query.get('limit') ?? 100);

/** The header that leads to the next page. */
function linkTo({ basePath, path, query }: Call, next: Readonly<Record<string, string>>) {
  const search = new URLSearchParams({ ...Object.fromEntries(query), ...next });
  return { link: `<${basePath}${path}?${search}>; rel="next"` };
}

/** A list that is cut by `before`, a sequence number; newest first. */
export function cutBefore<T extends { readonly seq: number }>(call: Call, all: readonly T[]): Reply {
  const before = Number(call.query.get('before') ?? Number.POSITIVE_INFINITY);
  const rest = all.filter(({ seq }) => seq < before).slice(Number(call.query.get('offset') ?? 0));
  const page = rest.slice(0, limitOf(call));
  const last = page.at(-1);
  const { query } = call;
  const withoutOffset = new URLSearchParams(query);
  withoutOffset.delete('offset');
  const link =
    page.length < rest.length && last !== undefined
      ? linkTo({ ...call, query: withoutOffset }, { before: String(last.seq) })
      : {};
  return { status: 200, body: page, headers: { 'x-total-count': String(all.length), ...link } };
}

/** Whether a time lies in [start_date, end_date). */
export function isInPeriod({ query }: Call, at: string): boolean {
  const [start, end] = [query.get('start_date'), query.get('end_date')];
  const ms = Date.parse(at);
  return (start === null || ms >= Date.parse(start)) && (end === null || ms < Date.parse(end));
}
