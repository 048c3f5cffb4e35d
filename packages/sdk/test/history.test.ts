import { describe, expect, it } from 'vitest';
import { answer, entry, inventory as known } from './answers.ts';
import { createManager } from './create-manager.ts';
import type { Step } from './scripted-fetch.ts';

const seqs = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => from - index);
const page = (numbers: readonly number[], link?: string): Step =>
  answer(
    numbers.map((seq) => ({ ...entry, seq })),
    link === undefined ? {} : { headers: { link } },
  );
const next = (query: string) => `</api/products/mug/inventory/history?${query}>; rel="next"`;

const threePages = [
  page(seqs(5, 4), next('limit=2&before=4')),
  page(seqs(3, 2), next('limit=2&before=2')),
  page([1]),
] as const;

describe('history', () => {
  it('gives every entry, following the links', async () => {
    const { inventory, sent } = createManager(threePages);
    const seen: number[] = [];

    for await (const { seq } of inventory.history('mug', { pageSize: 2 })) seen.push(seq);

    expect(seen).toEqual([5, 4, 3, 2, 1]);
    expect(sent.map(({ url }) => new URL(url).search)).toEqual([
      '?limit=2',
      '?limit=2&before=4',
      '?limit=2&before=2',
    ]);
  });

  it('gives pages as the server cuts them', async () => {
    const { inventory } = createManager(threePages);
    const sizes: number[] = [];

    for await (const entries of inventory.history('mug').pages()) sizes.push(entries.length);

    expect(sizes).toEqual([2, 2, 1]);
  });

  it('gives one page, and later the one after it', async () => {
    const { inventory, sent } = createManager(threePages);

    const first = await inventory.history('mug', { pageSize: 2 }).page();
    const second = await inventory.history('mug', { pageSize: 2 }).page(first.nextQuery);
    const last = await inventory.history('mug', { pageSize: 2 }).page(second.nextQuery);

    expect([first, second, last].map(({ items }) => items.map(({ seq }) => seq))).toEqual([
      [5, 4],
      [3, 2],
      [1],
    ]);
    expect(last.nextQuery).toBeUndefined();
    expect(sent).toHaveLength(3);
  });

  it('asks for nothing before it is iterated, and no further than it is', async () => {
    const { inventory, sent } = createManager(threePages);
    const history = inventory.history('mug');
    expect(sent).toHaveLength(0);

    expect(await history.toArray({ limit: 2 })).toHaveLength(2);
    expect(sent).toHaveLength(1);

    expect((await history.toArray({ limit: 3 })).map(({ seq }) => seq)).toHaveLength(3);
  });

  it('begins again at the first page each time', async () => {
    const { inventory, sent } = createManager([page([1])]);
    const history = inventory.history('mug');

    await history.toArray({ limit: 10 });
    await history.toArray({ limit: 10 });

    expect(sent).toHaveLength(2);
  });

  it('asks for what was asked for', async () => {
    const { inventory, sent } = createManager([page([])]);

    await inventory
      .history('mug', {
        from: new Date('2026-01-01T00:00:00Z'),
        to: '2026-02-01T00:00:00Z',
        operation: 'decrement',
        reason: 'sale & return',
        orderId: 'order_17',
        pageSize: 1000,
      })
      .toArray({ limit: 1 });

    expect(Object.fromEntries(new URL(sent[0]?.url ?? '').searchParams)).toEqual({
      start_date: '2026-01-01T00:00:00.000Z',
      end_date: '2026-02-01T00:00:00Z',
      operation: 'decrement',
      reason: 'sale & return',
      order_id: 'order_17',
      limit: '1000',
    });
  });

  it.each([
    ['the same page', 'limit=2&before=4'],
    ['an earlier page', 'limit=2'],
  ])('stops with an error when a page leads back to %s', async (_, query) => {
    const { inventory } = createManager([page([5, 4], next('limit=2&before=4')), page([3, 2], next(query))]);

    await expect(inventory.history('mug', { pageSize: 2 }).toArray({ limit: 99 })).rejects.toMatchObject({
      code: 'unexpected-response',
      retryable: false,
    });
  });

  it('stays at its own address, whatever the link says', async () => {
    const { inventory, sent } = createManager([
      page([2], '<https://evil.example/steal?before=2>; rel=next'),
      page([1]),
    ]);

    await inventory.history('mug').toArray({ limit: 9 });

    expect(sent[1]?.url).toBe('https://shop.example/api/products/mug/inventory/history?before=2');
  });

  it('goes on after an empty page', async () => {
    const { inventory } = createManager([page([], next('before=9')), page([1])]);

    expect(await inventory.history('mug').toArray({ limit: 9 })).toHaveLength(1);
  });

  it('fails rather than to end early when the link cannot be followed', async () => {
    const { inventory } = createManager([page([2], '</api/other>; rel="next"')]);

    await expect(inventory.history('mug').toArray({ limit: 9 })).rejects.toMatchObject({
      code: 'unexpected-response',
    });
  });

  it('ends when it is aborted between two pages', async () => {
    const { inventory, sent } = createManager(threePages);
    const controller = new AbortController();
    const pages = inventory.history('mug', { signal: controller.signal }).pages();
    await pages.next();

    controller.abort('enough');

    await expect(pages.next()).rejects.toMatchObject({ code: 'aborted', cause: 'enough' });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['pageSize', { pageSize: 0 }],
    ['pageSize', { pageSize: 1001 }],
    ['from', { from: new Date(Number.NaN) }],
    ['to', { to: '' }],
  ])('refuses a wrong %s at once', (argument, options) => {
    const { inventory } = createManager(threePages);

    expect(() => inventory.history('mug', options)).toThrow(expect.objectContaining({ argument }));
  });

  it.each([0, -1, 1.5, Number.POSITIVE_INFINITY])('refuses a limit of %d', async (limit) => {
    const { inventory } = createManager(threePages);

    await expect(inventory.history('mug').toArray({ limit })).rejects.toMatchObject({ argument: 'limit' });
  });
});

describe('products', () => {
  it('gives every product, following the links', async () => {
    const mug = { ...known, name: 'Ceramic mug' };
    const { inventory } = createManager([
      answer([mug], { headers: { link: '</api/products?cursor=abc>; rel="next"' } }),
      answer([{ ...mug, id: 'pot', name: 'Glass teapot' }]),
    ]);

    expect((await inventory.products().toArray({ limit: 10 })).map(({ name }) => name)).toEqual([
      'Ceramic mug',
      'Glass teapot',
    ]);
  });
});
