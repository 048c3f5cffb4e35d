import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  englishLabels,
  foreseeRefusal,
  isLargeFall,
  parseQuantity,
  searchProducts,
  sortLowFirst,
  toAdjustedStock,
  toStockLevel,
} from '../src/index.ts';
import { createChartFrame } from '../src/parts/chart/chart-frame.ts';
import { toStepPath } from '../src/parts/chart/paths.ts';
import { toCountTicks } from '../src/parts/chart/scale.ts';
import { toSeries } from '../src/parts/chart/to-series.ts';
import { checkDraft, emptyDraft, ownReason } from '../src/parts/form/draft.ts';
import { describeEntry } from '../src/parts/history/describe-entry.ts';
import { groupByDay } from '../src/parts/history/group-by-day.ts';
import { createFormat } from '../src/parts/words/format.ts';
import { resolveLabels } from '../src/parts/words/labels.ts';
import { history, now, products } from '../stories/sample-data.ts';

it.each([
  ['0', 0],
  ['10', 10],
  [' 7 ', 7],
  ['007', 7],
  ['9007199254740991', 9_007_199_254_740_991],
])('reads "%s" as %d pieces', (text, quantity) => {
  expect(parseQuantity(text)).toEqual({ ok: true, quantity });
});

it.each([
  ['', 'empty'],
  [' ', 'empty'],
  ['-1', 'negative'],
  ['−1', 'negative'],
  ['1.5', 'fraction'],
  ['1,5', 'fraction'],
  ['1.500', 'separator'],
  ['1,500,000', 'separator'],
  ['1 500', 'separator'],
  ['٣', 'foreign-digits'],
  ['1e3', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['+5', 'not-a-number'],
  ['10 pieces', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['9007199254740992', 'too-large'],
])('refuses "%s" as %s', (text, problem) => {
  expect(parseQuantity(text)).toEqual({ ok: false, problem });
});

it('sends the quantity that was entered, whatever the stock is', () => {
  const draft = {
    ...emptyDraft,
    operation: 'decrement',
    quantity: '3',
    reason: 'damaged',
    notes: ' ',
  } as const;

  expect(checkDraft(draft)).toEqual({
    ok: true,
    adjustment: { operation: 'decrement', quantity: 3, reason: 'damaged' },
  });
});

it('counts a reason in characters, as the API does', () => {
  const own = (text: string) =>
    checkDraft({ ...emptyDraft, quantity: '1', reason: ownReason, ownReason: text });

  expect(own('🍵'.repeat(100)).ok).toBe(true);
  expect(own('🍵'.repeat(101))).toEqual({ ok: false, problems: { reason: 'too-long' } });
  expect(own(' ')).toEqual({ ok: false, problems: { reason: 'empty' } });
});

it.each([
  [
    { operation: 'decrement', quantity: 110 },
    { code: 'below-reserved', reserved: 15 },
  ],
  [
    { operation: 'decrement', quantity: 111 },
    { code: 'insufficient-stock', stock: 110 },
  ],
  [
    { operation: 'set', quantity: 14 },
    { code: 'below-reserved', reserved: 15 },
  ],
  [
    { operation: 'increment', quantity: 999_891 },
    { code: 'max-stock', limit: 1_000_000 },
  ],
  [{ operation: 'set', quantity: 15 }, undefined],
  [{ operation: 'increment', quantity: 999_890 }, undefined],
] as const)('foresees of %o: %o', (adjustment, refusal) => {
  expect(foreseeRefusal({ stock: 110, reserved: 15 }, adjustment)).toEqual(refusal);
});

it('foresees the limits of the server, of which a change may move just as many', () => {
  const limits = { max_stock: 200, max_single_adjustment: 50 };
  const foresee = (quantity: number) =>
    foreseeRefusal({ stock: 110, reserved: 0 }, { operation: 'set', quantity }, limits);

  expect(foresee(201)).toEqual({ code: 'max-stock', limit: 200 });
  expect(foresee(161)).toEqual({ code: 'max-single-adjustment', limit: 50 });
  expect(foresee(160)).toBeUndefined();
  expect(foresee(59)).toEqual({ code: 'max-single-adjustment', limit: 50 });
});

it('calls a fall large from the share on, and never one of a single piece', () => {
  expect(isLargeFall(100, 50, 0.5)).toBe(true);
  expect(isLargeFall(100, 51, 0.5)).toBe(false);
  expect(isLargeFall(1, 0, 0.5)).toBe(false);
  expect(isLargeFall(50, 100, 0)).toBe(false);
  expect(isLargeFall(100, 0, null)).toBe(false);
  expect(toAdjustedStock(100, { operation: 'increment', quantity: 10 })).toBe(110);
});

it.each([
  [21, 20, 'ok'],
  [20, 20, 'low'],
  [11, 20, 'low'],
  [10, 20, 'critical'],
  [0, 20, 'out'],
  [0, null, 'out'],
  [1, null, 'unwatched'],
  [1, 0, 'ok'],
] as const)('judges %d available with a threshold of %s as %s', (available, reorder_threshold, level) => {
  expect(toStockLevel({ available, reorder_threshold })).toBe(level);
});

it('lists what is low first, the worst and the fewest first, and the rest by name', () => {
  expect(sortLowFirst(products, 'en').map(({ id }) => id)).toEqual([
    ...['prod_417', 'prod_233', 'prod_311', 'prod_704'],
    ...['prod_789', 'prod_520', 'prod_688', 'prod_102'],
  ]);
});

it('finds each word of a search, without regard to case and accents', () => {
  const find = (search: string) => searchProducts(products, search).map(({ id }) => id);

  expect(find('CAFE')).toEqual(['prod_311']);
  expect(find('glass prod_704')).toEqual(['prod_704']);
  expect(find('glass prod_789')).toEqual([]);
  expect(find('  ')).toHaveLength(products.length);
});

it('draws stock as steps, from what there was before the first change', () => {
  const points = toSeries(history.slice(-2));
  const frame = createChartFrame(points, {
    width: 400,
    height: 226,
    threshold: 20,
    axisWidth: 24,
    until: now,
  });

  expect(points.map(({ stock }) => stock)).toEqual([0, 60, 60]);
  expect(frame.countTicks).toEqual([0, 20, 40, 60]);
  const path = toStepPath(
    points.map(({ at, stock }) => ({ x: frame.x(at), y: frame.y(stock) })),
    frame.inner.right,
  );
  expect(path).toMatch(/^M32 200H32V10H[\d.]+V10H392$/);
});

it('counts in round steps of whole pieces', () => {
  expect(toCountTicks(0)).toEqual([0, 1]);
  expect(toCountTicks(3)).toEqual([0, 1, 2, 3]);
  expect(toCountTicks(110)).toEqual([0, 50, 100, 150]);
});

it('tells days apart in the time zone of the user', () => {
  const words = (timeZone: string) => ({ labels: englishLabels, format: createFormat('en', timeZone), now });
  const names = (timeZone: string) => groupByDay(history, words(timeZone)).map(({ name }) => name);

  expect(names('Europe/Berlin').slice(0, 3)).toEqual(['Today', 'Yesterday', 'Tuesday, November 24, 2026']);
  // There, 5 hours before half past two in the morning was yesterday.
  expect(names('Pacific/Auckland').slice(0, 3)).toEqual([
    'Today',
    'Yesterday',
    'Wednesday, November 25, 2026',
  ]);
});

it('writes numbers and times in the language of the user', () => {
  expect(createFormat('de', 'UTC').amount(1500).text).toBe('1.500');
  expect(createFormat('ar-EG', 'UTC').amount(3).text).toBe('٣');
  expect(createFormat('en', 'UTC').signed(-90)).toBe('−90');
  expect(createFormat('en', 'UTC').ago(now - 3 * 60_000, now)).toBe('3 minutes ago');
  expect(createFormat('en', 'UTC').ago(now + 5_000, now)).toBe('now');
});

it('replaces texts one by one', () => {
  const labels = resolveLabels(englishLabels, { stock: { available: 'Verfügbar', reserved: undefined } });

  expect(labels.stock.available).toBe('Verfügbar');
  expect(labels.stock.reserved).toBe('Reserved');
  expect(labels.page).toEqual(englishLabels.page);
});

it('documents each custom property that the styles read, and no other', () => {
  const root = path.resolve(import.meta.dirname, '..');
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const styles = globSync('src/styles/*.css', { cwd: root }).map(read).join('');
  const find = (text: string, pattern: RegExp) => [...new Set(text.match(pattern))].sort();

  const documented = find(read('README.md'), /--onhand-[a-z-]+/g);
  expect(documented).toEqual(find(styles, /(?<=var\()--onhand-[a-z-]+/g));
  expect(styles).not.toMatch(/--onhand-[a-z-]+:/);
});

it('tells what came of a change that it has no word for', () => {
  const [entry] = history;
  if (entry === undefined) throw new Error('there is no history');
  const later = (adjustment: number) => ({ ...entry, kind: 'transferred', adjustment });
  const words = { labels: englishLabels, format: createFormat('en', 'UTC'), now };
  const texts = englishLabels.entry;

  expect([5, -5, 0].map((adjustment) => describeEntry(later(adjustment), words))).toEqual([
    texts.added(words.format.amount(5)),
    texts.removed(words.format.amount(5)),
    texts.unchanged,
  ]);
});
