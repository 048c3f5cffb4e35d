import { isSameJson } from '../expectations/is-same-json.ts';
import type { NormalAnswer } from './normalize.ts';

/** Where two answers to the same request differ. */
export interface Difference {
  /** The same for each request that shows the same difference. */
  readonly kind: string;
  /** What the one server said, and the other. */
  readonly left: unknown;
  readonly right: unknown;
}

/** The first difference: in the status, then in the problem's code, then in a member, then in a header. */
export function findDifference(left: NormalAnswer, right: NormalAnswer): Difference | undefined {
  const codes = [codeOf(left), codeOf(right)];
  if (left.status !== right.status) {
    const [one, other] = [left, right].map(({ status }, side) =>
      [status, codes[side]].filter(Boolean).join(' '),
    );
    return { kind: `status ${one} and ${other}`, left: one, right: other };
  }
  if (codes[0] !== codes[1]) {
    return { kind: `${left.status} with code ${codes[0]} and ${codes[1]}`, left: codes[0], right: codes[1] };
  }
  const about = [left.status, codes[0]].filter(Boolean).join(' ');
  return findInside(left.body, right.body, { about, path: '' }) ?? findInHeaders(left, right, about);
}

function findInHeaders(left: NormalAnswer, right: NormalAnswer, about: string): Difference | undefined {
  const names = new Set([...Object.keys(left.headers), ...Object.keys(right.headers)]);
  const name = [...names].find((one) => left.headers[one] !== right.headers[one]);
  if (name === undefined) return undefined;
  const toShown = (value: string | undefined) => value ?? 'none';
  return {
    kind: `${about}, header ${name}`,
    left: toShown(left.headers[name]),
    right: toShown(right.headers[name]),
  };
}

interface Place {
  /** Status and code. */
  readonly about: string;
  readonly path: string;
}

function findInside(left: unknown, right: unknown, place: Place): Difference | undefined {
  if (isSameJson(left, right)) return undefined;
  const { about, path } = place;
  if (!isContainer(left) || !isContainer(right) || Array.isArray(left) !== Array.isArray(right)) {
    return { kind: `${about}, member ${path === '' ? '(body)' : path}`, left, right };
  }
  const [leftMembers, rightMembers] = [new Map(Object.entries(left)), new Map(Object.entries(right))];
  for (const name of new Set([...leftMembers.keys(), ...rightMembers.keys()])) {
    const step = Array.isArray(left) ? '*' : name;
    const inner = findInside(leftMembers.get(name), rightMembers.get(name), {
      about,
      path: path === '' ? step : `${path}.${step}`,
    });
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function codeOf({ status, body }: NormalAnswer): string | undefined {
  const { code } = Object(body);
  return status >= 400 && typeof code === 'string' ? code : undefined;
}
