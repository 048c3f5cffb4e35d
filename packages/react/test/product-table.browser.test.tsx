import '../src/styles.css';
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ProductTable } from '../src/index.ts';
import { products } from '../stories/sample-data.ts';

const lefts = (row: Element | undefined) =>
  [...(row?.children ?? [])].map((cell) => Math.round(cell.getBoundingClientRect().left));

it('has the cells of each row below their headings, with low ones marked', async () => {
  await page.viewport(1280, 800);
  const { container } = render(<ProductTable products={products} search="" onSearch={() => {}} />);
  const [heading, ...rows] = container.querySelectorAll('tr');

  expect(rows.map((row) => row.dataset.level)).toEqual(expect.arrayContaining(['low', 'ok']));
  for (const row of rows) expect(lefts(row)).toEqual(lefts(heading));
});
