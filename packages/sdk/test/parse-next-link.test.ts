import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNextLink } from '../src/pages/parse-next-link.ts';

describe('parseNextLink', () => {
  it.each([
    ['</a?b=1>; rel="next"', '/a?b=1'],
    ['</a>; rel=next', '/a'],
    ['</a>;rel="next"', '/a'],
    ['</a>; title="x, <y>; rel=\\"no"; rel="next"', '/a'],
    ['</first>; rel="first", </a,b;c>; rel="next"; title="the next", </last>; rel="last"', '/a,b;c'],
    ['</a>; rel="prefetch NEXT"', '/a'],
    ['</a>; REL=Next', '/a'],
    ['<>; rel="next"', ''],
  ])('finds the next page in %s', (header, target) => {
    expect(parseNextLink(header)).toBe(target);
  });

  it.each([
    null,
    '',
    '</a>',
    '</a>; rel="previous"',
    '</a>; title="; rel=next"',
    '</a>; rel=prev; rel=next',
    '</a>; rel="nextish"',
    'rel="next"',
  ])('finds none in %j', (header) => {
    expect(parseNextLink(header)).toBeUndefined();
  });

  it('reads anything in time that grows with its length', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('<', '>', ';', '=', '"', ',', ' ', 'a'),
      maxLength: 2000,
    });

    fc.assert(
      fc.property(hostile, (header) => {
        parseNextLink(header);
      }),
    );
    for (const part of ['; a=', ';\t', '; a="', ' ; rel ', '<a>;', '<', '\\']) {
      expect(parseNextLink(`<a>${part.repeat(20_000)}`)).toBeUndefined();
    }
  });
});
