import { expect, it } from 'vitest';
import { nextPage } from '../../src/client/next-page.ts';

const answer = (link?: string) => ({
  request: 'GET /products as admin',
  method: 'GET',
  url: 'http://shop.test/api/products?limit=1',
  status: 200,
  headers: new Headers(link === undefined ? {} : { link }),
  text: '[]',
  body: [],
});

it.each([
  ['a path', '</api/products?cursor=b>; rel="next"', 'http://shop.test/api/products?cursor=b'],
  [
    'an address',
    '<http://shop.test/api/products?cursor=b>; rel=next',
    'http://shop.test/api/products?cursor=b',
  ],
  [
    'one of many',
    '<?c=a>; rel="prev", <?c=b>; title="more"; rel="next"',
    'http://shop.test/api/products?c=b',
  ],
  ['another relation', '<?c=a>; rel="prev"', undefined],
  ['nothing', undefined, undefined],
])('reads %s', (_what, link, expected) => {
  expect(nextPage(answer(link))).toBe(expected);
});

it('follows no link to another server, where the token would go along', () => {
  expect(() => nextPage(answer('<http://elsewhere.test/>; rel="next"'))).toThrow(
    /does not lead to a page of this server/,
  );
});
