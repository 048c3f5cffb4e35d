import { findDifferences } from '../expectations/find-differences.ts';
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
  return findInBody(left, right, about) ?? findInHeaders(left, right, about);
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

function findInBody(left: NormalAnswer, right: NormalAnswer, about: string): Difference | undefined {
  const [first] = findDifferences(right.body, left.body);
  if (first === undefined) return undefined;
  // Of a list it does not matter which item shows it.
  const member = first.path.replace(/(?<=^|\.)\d+(?=\.|$)/g, '*');
  return {
    kind: `${about}, member ${member === '' ? '(body)' : member}`,
    left: first.expected,
    right: first.actual,
  };
}

function codeOf({ status, body }: NormalAnswer): string | undefined {
  const { code } = Object(body);
  return status >= 400 && typeof code === 'string' ? code : undefined;
}
