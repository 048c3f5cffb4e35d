import axe from 'axe-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clearPage, showStory, stories } from './show-story.tsx';

afterAll(clearPage);

/** Rules about a page as a whole, which a part is not. */
const rules = {
  region: { enabled: false },
  'page-has-heading-one': { enabled: false },
  'landmark-one-main': { enabled: false },
};

async function findViolations(stage: HTMLElement, options: axe.RunOptions = {}): Promise<readonly string[]> {
  const { violations } = await axe.run(stage, { rules, resultTypes: ['violations'], ...options });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

beforeAll(() => {
  // What moves, or fades, has another contrast each time.
  const style = document.createElement('style');
  style.textContent = '* { animation: none !important; transition: none !important }';
  document.head.append(style);
});

it.each(stories.map(({ id }) => id))('%s is accessible in light and dark', async (id) => {
  expect(await findViolations(showStory(id, 'light'))).toEqual([]);
  expect(await findViolations(showStory(id, 'dark'), { runOnly: ['color-contrast'] })).toEqual([]);
});
