/** Makes a check of a list from a check of its items. */
export function isListOf<Item>(
  isItem: (value: unknown) => value is Item,
): (value: unknown) => value is Item[] {
  return (value): value is Item[] => Array.isArray(value) && value.every((item) => isItem(item));
}
