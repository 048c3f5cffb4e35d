import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { loadStories } from '../stories/load-stories.ts';
import { clearPage, showPart } from './show-part.tsx';

const stories = loadStories();

beforeAll(() => {
  // What moves or fades has another contrast each time.
  const style = document.createElement('style');
  style.textContent = '* { animation: none !important; transition: none !important }';
  document.head.append(style);
});
afterAll(clearPage);

/** Of a page as a whole, which a part is not. */
const rules = {
  region: { enabled: false },
  'page-has-heading-one': { enabled: false },
  'landmark-one-main': { enabled: false },
};

async function findViolations(stage: HTMLElement, options: axe.RunOptions): Promise<readonly string[]> {
  const { violations } = await axe.run(stage, { resultTypes: ['violations'], ...options });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} ${html} ${failureSummary}`),
  );
}

it.each(stories)('$id is accessible in light and dark', async ({ render }) => {
  const stage = showPart(render());
  document.documentElement.dataset.theme = 'light';
  expect(await findViolations(stage, { rules })).toEqual([]);
  // Only colours differ.
  document.documentElement.dataset.theme = 'dark';
  expect(await findViolations(stage, { runOnly: ['color-contrast'] })).toEqual([]);
});

describe('on a phone of 320 pixels', () => {
  beforeAll(() => page.viewport(320, 640));

  it.each(stories)('$id needs no scrolling sideways, and can be hit with a finger', ({ render }) => {
    const stage = showPart(render());
    expect(findTooWide(stage)).toEqual([]);
    expect(findOutsideOfCards(stage)).toEqual([]);
    expect(findSmallTargets(stage)).toEqual([]);
  });
});

/** What has more in it than it has room for. */
function findTooWide(stage: HTMLElement): readonly string[] {
  const frames = [document.documentElement, ...stage.querySelectorAll('.onhand, .onhand-notice')];
  return frames
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(({ className, scrollWidth, clientWidth }) => `${className}: ${scrollWidth} in ${clientWidth}`);
}

/** What runs over the edge of its card, or into the space that the card keeps free at its edge. */
function findOutsideOfCards(stage: HTMLElement): readonly string[] {
  return [...stage.querySelectorAll('.onhand-card')].flatMap((card) => {
    const { left, right } = card.getBoundingClientRect();
    const free = Number.parseFloat(getComputedStyle(card).paddingInlineStart);
    return [...card.querySelectorAll('p, dd, .onhand-heading, .onhand-button, .onhand-input')]
      .map((element) => ({ element, size: element.getBoundingClientRect() }))
      .filter(({ size }) => size.width > 0 && (size.right > right - free + 1 || size.left < left + free - 1))
      .map(({ element, size }) => `${element.outerHTML}: from ${size.left} to ${size.right}`);
  });
}

/** What is less than 44 pixels high, or narrower; a link in a row is as large as the row. */
function findSmallTargets(stage: HTMLElement): readonly string[] {
  const targets = stage.querySelectorAll('button, summary, select, input, textarea, .onhand-back > a');
  return [...targets]
    .filter((target) => !target.classList.contains('onhand-product-link'))
    .map((target) => ({ target, size: target.getBoundingClientRect() }))
    .filter(({ size }) => size.width > 0 && (size.height < 44 || size.width < 44))
    .map(({ target, size }) => `${size.width} × ${size.height} ${target.outerHTML}`);
}
