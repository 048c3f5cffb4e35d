import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTarget } from '../../src/node/request-target.ts';

const piece = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '/.',
    '/..',
    '/%2e',
    '/.%2E',
    '?',
    '#',
    '%',
    '%zz',
    "'",
    '"',
    ' ',
    '|',
    '^',
    '{',
    'é',
    ':',
  ),
  fc.string({ maxLength: 4 }),
);

describe('the target of a request', () => {
  it('is read as URL reads it, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const target = `/${pieces.join('')}`;
        fc.pre(!target.includes('\\'));
        const { origin, pathname, search } = new URL(`http://localhost:8000${target}`);

        expect(readTarget(target, 'localhost:8000')).toMatchObject({ origin, pathname, search });
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['a b', 'a@b', 'a/b', 'a?b', 'a#b', '', 'a:b', 'a:123456'])('has no Host %j', (host) => {
    expect(readTarget('/', host)).toBeUndefined();
  });
});
