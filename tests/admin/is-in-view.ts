import type { Locator } from 'playwright';

/** Whether all of an element can be seen without scrolling. */
export async function isInView(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}
